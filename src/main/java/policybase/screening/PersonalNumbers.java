package policybase.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import policybase.document.Span;
import policybase.screening.number.CreditCode;
import policybase.screening.number.Mention;
import policybase.screening.number.Mention.Sort;
import policybase.screening.number.Numbers;

/// Numbers that name a person: in text by themselves, in tables with the head of their column, and identity numbers
/// broken over cells.
final class PersonalNumbers implements Detector {
    /// The holder of an account that is public: an office or a firm named in the same line or row.
    private static final Pattern PUBLIC_ACCOUNT =
            Pattern.compile("(?:户名|账户名称|帐户名称|收款单位|单位名称|开户名称)[:：\\s]*[^，,；;。\\n]{0,24}"
                    + "(?:局|公司|中心|学校|医院|委员会|政府|合作社|协会|支队|大队|专户|厂|所|院|站|会)|专户|保证金账户|对公账户|单位账户");

    /// Numbers an office gives out for the public to call.
    private static final Pattern OFFICIAL =
            Pattern.compile("(?:咨询|监督|举报|投诉|值班|服务|办公|报名|受理|热线|客服|预约|救援|公示|业务)[^，。；\\n]{0,6}$");

    private final Set<String> contacts;

    /// @param contacts numbers published on purpose
    PersonalNumbers(Set<String> contacts) {
        this.contacts = Set.copyOf(contacts);
    }

    @Override
    public List<Hit> in(Piece piece) {
        var hits = new ArrayList<Hit>();
        if (!piece.isTable()) {
            Numbers.in(piece.text()).forEach(mention -> judge(mention, piece, 0, hits));
            return hits;
        }
        for (var row = 0; row < piece.rows().size(); row++) {
            for (var column = 0; column < piece.rows().get(row).size(); column++) {
                var cell = piece.rows().get(row).get(column);
                var from = piece.cell(row, column).start();
                Numbers.in(cell, Heads.of(piece, row, column)).forEach(mention -> judge(mention, piece, from, hits));
            }
            broken(piece, row, hits);
        }
        return hits;
    }

    /// Identity numbers whose parts stand in neighbouring cells.
    private static void broken(Piece piece, int row, List<Hit> hits) {
        var where = piece.row(row);
        for (var mention : Numbers.in(where.cut(piece.text()))) {
            var span = moved(mention.where(), where.start());
            if (mention.sort() == Sort.IDENTITY
                    && mention.confirmed()
                    && hits.stream().noneMatch(hit -> hit.where().overlaps(span))) {
                hits.add(Hit.of(Concern.IDENTITY_NUMBER, span));
            }
        }
    }

    private void judge(Mention mention, Piece piece, int from, List<Hit> hits) {
        var where = moved(mention.where(), from);
        switch (mention.sort()) {
            case IDENTITY -> hits.add(identity(mention, where));
            case OLD_IDENTITY ->
                hits.add(Hit.of(Concern.OLD_IDENTITY_NUMBER, where)
                        .weighing(mention.cued() ? Severity.BLOCK : Severity.WARN));
            case TRAVEL_DOCUMENT -> hits.add(Hit.of(Concern.TRAVEL_DOCUMENT, where));
            case CARD -> {
                if (!PUBLIC_ACCOUNT.matcher(line(piece.text(), where)).find()) {
                    hits.add(Hit.of(Concern.BANK_CARD, where)
                            .weighing(mention.cued() && mention.confirmed() ? Severity.BLOCK : Severity.WARN));
                }
            }
            case MOBILE -> {
                if (!contacts.contains(mention.value())) {
                    var before = piece.text().substring(Math.max(0, where.start() - 16), where.start());
                    hits.add(Hit.of(Concern.MOBILE_NUMBER, where)
                            .weighing(OFFICIAL.matcher(before).find() ? Severity.HINT : Severity.WARN));
                }
            }
            case PLATE -> hits.add(Hit.of(Concern.LICENCE_PLATE, where));
            case MAIL -> hits.add(Hit.of(Concern.PERSONAL_MAIL, where));
            case CREDIT_CODE -> {
                if (CreditCode.ofOnePerson(mention.value())) {
                    hits.add(Hit.of(Concern.CREDIT_CODE_OF_PERSON, where));
                }
            }
            case LANDLINE -> {}
        }
    }

    /// Without the right check character and without words that say so, it may be another number.
    private static Hit identity(Mention mention, Span where) {
        return Hit.of(Concern.IDENTITY_NUMBER, where)
                .weighing(mention.confirmed() || mention.cued() ? Severity.BLOCK : Severity.WARN);
    }

    private static String line(String text, Span where) {
        var start = text.lastIndexOf('\n', where.start()) + 1;
        var end = text.indexOf('\n', where.end());
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }
}
