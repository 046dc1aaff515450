package policybase.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Body;
import policybase.document.Level;
import policybase.document.Problem;
import policybase.document.Problems;

/// Builds the tree of divisions from lines that open with a number. Numbers must run in order: a line that opens with
/// 第二十条规定的 in the middle of an article is text.
final class TreeBuilder {
    /// The longest sentence that counts as the heading of an essay point, in characters.
    private static final int HEADING = 45;

    private static final Pattern FIRST_SENTENCE =
            Pattern.compile("^(?<heading>[^。：:；，]{2," + HEADING + "}。|[^。；：:]{2," + HEADING + "}。)(?=.)");
    private static final Pattern MENTION =
            Pattern.compile("^(?:第[\\p{IsHan}\\d]{1,5}[款项]|规定|所称|所列|的|和|、|至|或|及|中|修改|所|关于)");
    private static final Pattern BARE_HEADING = Pattern.compile("[^。；;！？]{1," + HEADING + "}");

    private final List<Block> top = new ArrayList<>();
    private final Deque<Open> stack = new ArrayDeque<>();
    private final Problems problems;
    private int lastArticle;
    private int lastSub;
    private int gaps;

    /// A division still being filled.
    private static final class Open {
        private final Marker marker;
        private final Level level;
        private String heading;
        private final List<Block> children = new ArrayList<>();

        Open(Marker marker, Level level, String heading) {
            this.marker = marker;
            this.level = level;
            this.heading = heading;
        }

        Division close() {
            return new Division(level, marker.number(), marker.label(), heading, children);
        }
    }

    private TreeBuilder(Problems problems) {
        this.problems = problems;
    }

    static Body build(List<Sheet.Piece> pieces, Problems problems) {
        var builder = new TreeBuilder(problems);
        for (var i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Sheet.Text text -> builder.line(text, i + 1 < pieces.size() ? pieces.get(i + 1) : text);
                case Sheet.Grid grid -> builder.add(Tables.table(grid.grid()));
                case Sheet.Note note -> builder.add(new Paragraph(note.text()));
            }
        }
        builder.closeTo(0);
        if (builder.gaps > 0) {
            problems.add(Problem.doubt(Problem.Step.STRUCTURE, "条的编号有" + builder.gaps + "处不连续，可能漏字或识别有误"));
        }
        return new Body(builder.top);
    }

    private void line(Sheet.Text line, Sheet.Piece next) {
        var text = line.text();
        if (awaitsHeading(text)) {
            stack.peek().heading = tight(text);
            return;
        }
        var attachment = Marker.attachment(text).filter(m -> isAttachmentHead(m, text));
        if (attachment.isPresent()) {
            closeTo(0);
            restart();
            push(attachment.get(), Level.ATTACHMENT, attachment.get().rest());
            return;
        }
        var marker = Marker.of(text).filter(m -> accepts(m, line));
        if (marker.isEmpty()) {
            add(new Paragraph(text));
            return;
        }
        open(marker.get());
    }

    /// A 章 whose heading stands on the next line; an attachment's title.
    private boolean awaitsHeading(String text) {
        if (stack.isEmpty()
                || !stack.peek().heading.isEmpty()
                || !stack.peek().children.isEmpty()) {
            return false;
        }
        var level = stack.peek().level;
        return (level.compareTo(Level.SECTION) <= 0)
                && text.length() <= 60
                && BARE_HEADING.matcher(text).matches()
                && Marker.of(text).isEmpty()
                && Marker.attachment(text).isEmpty();
    }

    private static boolean isAttachmentHead(Marker marker, String text) {
        return marker.rest().isEmpty()
                || !text.matches(".*[:：].*")
                        && marker.rest().length() <= 40
                        && !marker.number().isEmpty()
                        && text.matches("附(?:件|表|录)\\s*\\S{1,3}[\\s　].*");
    }

    private boolean accepts(Marker marker, Sheet.Text line) {
        return switch (marker.level()) {
            case ARTICLE -> acceptsArticle(marker);
            case PART, SUBPART, CHAPTER, SECTION -> acceptsHeading(marker);
            case POINT_THREE -> !marker.rest().isEmpty() && !marker.rest().matches("[0-9%％].*");
            default -> true;
        };
    }

    private boolean acceptsArticle(Marker marker) {
        var runs = marker.sub() > 0
                ? marker.value() == lastArticle && marker.sub() == lastSub + 1
                        || marker.value() == lastArticle + 1 && marker.sub() == 1
                : marker.value() == lastArticle + 1;
        var mention = MENTION.matcher(marker.rest()).find();
        if (!marker.spaced() && mention || marker.spaced() && mention && !runs) {
            return false;
        }
        return runs || marker.value() == 1 && !mention || marker.spaced();
    }

    private static boolean acceptsHeading(Marker marker) {
        return marker.rest().length() <= 40
                && !marker.rest().matches(".*[。；].*")
                && !(!marker.spaced() && MENTION.matcher(marker.rest()).find());
    }

    private void open(Marker marker) {
        var level = levelOf(marker);
        if (level == Level.ARTICLE) {
            count(marker);
        }
        closeTo(depthFor(level, marker));
        switch (level) {
            case PART, SUBPART, CHAPTER, SECTION -> push(marker, level, tight(marker.rest()));
            case ARTICLE -> article(marker);
            case POINT_ONE, POINT_TWO, POINT_THREE, POINT_FOUR -> point(marker, level);
            default -> {
                push(marker, level, "");
                addText(marker.rest());
            }
        }
    }

    private void article(Marker marker) {
        var named = Pattern.compile("^[（(【](?<name>[^（）()【】]{2,24})[）)】]\\s*").matcher(marker.rest());
        if (named.find()) {
            push(marker, Level.ARTICLE, marker.rest().substring(0, named.end()).strip());
            addText(marker.rest().substring(named.end()));
            return;
        }
        push(marker, Level.ARTICLE, "");
        addText(marker.rest());
    }

    private void point(Marker marker, Level level) {
        var rest = marker.rest();
        var sentence = FIRST_SENTENCE.matcher(rest);
        if (level != Level.POINT_FOUR
                && !rest.isEmpty()
                && BARE_HEADING.matcher(rest).matches()
                && !rest.endsWith("：")) {
            push(marker, level, rest);
        } else if (level.compareTo(Level.POINT_THREE) <= 0 && sentence.find()) {
            push(marker, level, sentence.group("heading"));
            addText(rest.substring(sentence.end()));
        } else {
            push(marker, level, "");
            addText(rest);
        }
    }

    /// Below a 条 （一） is a 项 and 1. a 目; elsewhere they are points of an essay.
    private Level levelOf(Marker marker) {
        if (!within(Level.ARTICLE)) {
            return marker.level();
        }
        return switch (marker.level()) {
            case POINT_TWO -> Level.ITEM;
            case POINT_THREE -> Level.SUBITEM;
            default -> marker.level();
        };
    }

    private boolean within(Level level) {
        return stack.stream().anyMatch(open -> open.level == level);
    }

    /// How many open divisions stay open above a new one.
    private int depthFor(Level level, Marker marker) {
        var depth = stack.size();
        for (var open : stack) {
            depth--;
            if (open.level == level) {
                return depth;
            }
            if (open.level.compareTo(level) < 0
                    && !(open.level == Level.ARTICLE && level == Level.POINT_ONE && outerPoint(marker))) {
                return depth + 1;
            }
        }
        return 0;
    }

    /// An outer 一、 that 二、 runs on from, as in decisions that amend articles.
    private boolean outerPoint(Marker marker) {
        return stack.stream()
                .anyMatch(open -> open.level == Level.POINT_ONE && open.marker.value() + 1 == marker.value());
    }

    private void count(Marker marker) {
        var fresh = marker.value() == 1 && marker.sub() == 0;
        if (!fresh && marker.value() > lastArticle + 1 && lastArticle > 0) {
            gaps++;
        }
        lastArticle = marker.value();
        lastSub = marker.sub();
    }

    private void restart() {
        lastArticle = 0;
        lastSub = 0;
    }

    private void push(Marker marker, Level level, String heading) {
        stack.push(new Open(marker, level, heading));
    }

    private void addText(String text) {
        if (!text.isEmpty()) {
            add(new Paragraph(text));
        }
    }

    private void add(Block block) {
        Optional.ofNullable(stack.peek()).map(open -> open.children).orElse(top).add(block);
    }

    private void closeTo(int depth) {
        while (stack.size() > depth) {
            var closed = stack.pop().close();
            add(closed);
        }
    }

    /// 总　则 is 总则.
    private static String tight(String heading) {
        var text = heading.strip();
        return text.length() <= 8 && text.matches("[\\p{IsHan}\\s　]+") ? text.replaceAll("[\\s　]", "") : text;
    }
}
