package policybase.curate.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.document.Clause;
import policybase.document.Entry;
import policybase.document.Entry.Basis;
import policybase.document.Entry.Deed;
import policybase.document.Entry.Sign;
import policybase.document.Entry.State;
import policybase.document.Entry.Telling;
import policybase.document.EntryId;
import policybase.document.Rank;
import policybase.document.TitleKey;
import policybase.entry.LiveEntries;
import policybase.screening.Finding;
import policybase.screening.Masking;
import policybase.screening.Screen;
import policybase.store.Store;
import policybase.validity.Liveness;
import policybase.validity.Liveness.Silent;
import policybase.validity.Standpoint;

/// What an entry must have before anybody reviews it (field §5.2), each lack as a sentence that says what to do.
/// Checked again at every review, since its ground may change meanwhile.
final class Requirements {
    /// Limit of a title in the template of hotlines.
    static final int QUESTION_LIMIT = 128;

    /// More is not one question.
    static final int BASIS_LIMIT = 6;

    /// An entry nobody has looked at for a year is stale (field §5.2).
    private static final int REVIEW_MONTHS = 12;

    private final Store store;
    private final LiveEntries live;
    private final Screen screen;

    Requirements(Store store, LiveEntries live, Screen screen) {
        this.store = store;
        this.live = live;
        this.screen = screen;
    }

    List<String> lacking(Entry entry, LocalDate today, Instant now) {
        var lacking = new ArrayList<String>();
        words(entry, lacking);
        keeping(entry, today, lacking);
        lacking.addAll(doubles(entry));
        ground(entry, today, now, lacking);
        if (!entry.basis().isEmpty()) {
            Figures.unfounded(entry, clauses(entry))
                    .forEach(figure -> lacking.add("数字“" + figure + "”在依据条款里没有，请核对或补选条款；数字和日期只能照原文写。"));
        }
        return lacking;
    }

    private void words(Entry entry, List<String> lacking) {
        var telling = entry.telling();
        if (TitleKey.of(entry.question()).isEmpty()) {
            lacking.add("请写标准问题。");
        }
        if (entry.question().length() > QUESTION_LIMIT) {
            lacking.add("标准问题不能超过" + QUESTION_LIMIT + "个字。");
        }
        var length = Telling.length(telling.spoken());
        if (telling.spoken().isBlank()) {
            lacking.add("请写口径（电话里念给群众听的话）。");
        }
        if (length > Telling.SPOKEN_LIMIT) {
            lacking.add("口径最多" + Telling.SPOKEN_LIMIT + "个字，现在是" + length + "个字，请缩短，其余写到完整答复里。");
        }
        var all = String.join(
                "\n", String.join("\n", entry.questions()), telling.spoken(), telling.full(), telling.where());
        if (!Masking.mask(all).equals(all)) {
            lacking.add("文字里像是有个人信息（姓名、手机号、证件号、住址等），请去掉。");
        }
        screen.findings(all, "entry", "问答").stream()
                .filter(Finding::blocks)
                .map(finding -> "发布前审查：" + finding.shown() + "。" + finding.advice())
                .distinct()
                .forEach(lacking::add);
    }

    private static void keeping(Entry entry, LocalDate today, List<String> lacking) {
        var keeping = entry.keeping();
        if (keeping.department().isBlank()) {
            lacking.add("请写责任单位。");
        }
        if (keeping.owner().isBlank()) {
            lacking.add("请写负责人，条目失效时由他更新。");
        }
        if (keeping.review().isEmpty()) {
            lacking.add("请写下次复核日期。");
        }
        keeping.review().ifPresent(day -> {
            if (day.isBefore(today)) {
                lacking.add("下次复核日期已经过了，请改到今天以后。");
            }
            if (day.isAfter(today.plusMonths(REVIEW_MONTHS))) {
                lacking.add("下次复核日期不能晚于一年以后，请改到" + today.plusMonths(REVIEW_MONTHS) + "以前。");
            }
        });
    }

    /// One question, one entry.
    private List<String> doubles(Entry entry) {
        return entry.questions().stream()
                .flatMap(question -> store.entries().asking(question).stream()
                        .filter(id -> !id.equals(entry.id()) && isInUse(id))
                        .map(id -> "问法“" + question + "”已经在条目 " + id + " 里，请改那一条，或者换个问法。"))
                .distinct()
                .toList();
    }

    private boolean isInUse(EntryId id) {
        return store.entries()
                .find(id)
                .filter(entry -> entry.state() != State.WITHDRAWN)
                .isPresent();
    }

    private void ground(Entry entry, LocalDate today, Instant now, List<String> lacking) {
        if (entry.basis().isEmpty()) {
            lacking.add("请选依据条款：没有依据的条目不能发布。");
            return;
        }
        if (entry.basis().size() > BASIS_LIMIT) {
            lacking.add("依据条款最多" + BASIS_LIMIT + "条，请把问题拆开。");
        }
        if (entry.basis().stream().allMatch(basis -> store.documents()
                .published(basis.document())
                .map(held -> held.document().metadata().rank() == Rank.EXPLANATION)
                .orElse(false))) {
            lacking.add("依据只有解读材料，解读不能单独作依据，请加选被解读的文件。");
        }
        if (entry.keeping().review().isPresent()) {
            var from = entry.keeping().from().filter(today::isBefore).orElse(today);
            if (live.judge(asIfApproved(entry, now), Standpoint.of(from))
                    instanceof Silent(Liveness.Why why, String reason, var _, var _)) {
                lacking.add(why.label() + "：" + reason);
            }
        }
    }

    /// As it would be if the last review were passed now.
    private static Entry asIfApproved(Entry entry, Instant now) {
        return entry.next(State.PUBLISHED, Optional.of(new Sign(Deed.PASSED_FINAL, "", "", now)));
    }

    private List<String> clauses(Entry entry) {
        return Stream.concat(entry.basis().stream().map(Basis::cited), texts(entry))
                .toList();
    }

    private Stream<String> texts(Entry entry) {
        return entry.basis().stream().flatMap(basis -> store.documents().published(basis.document()).stream()
                .flatMap(held -> held.document().body().clause(basis.anchor()).stream())
                .map(Clause::text));
    }
}
