package policybase.structure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import policybase.document.Fault;
import policybase.document.Metadata;
import policybase.document.Rank;

/// A rule of the administrator on how long documents run that do not say so themselves (field §1.4): a line of
/// `default-terms.tsv`. Without a rule nothing is assumed.
///
/// @param maker an issuer's name, or a place: all makers of that place
/// @param kind 试行, 暂行 or 普通
/// @param from documents made before this day are not touched
/// @param source the provision it follows
/// @param owner who answers for it
record DefaultTerm(String maker, String kind, int years, LocalDate from, String source, String owner) {
    private static final List<String> KINDS = List.of("试行", "暂行", "普通");

    /// @throws Fault BROKEN when the line is not a rule: a rule half read would be worse than none
    static DefaultTerm of(List<String> row) {
        try {
            var rule = new DefaultTerm(
                    row.get(0).strip(),
                    row.get(1).strip(),
                    Integer.parseInt(row.get(2).strip()),
                    LocalDate.parse(row.get(3).strip()),
                    row.get(4).strip(),
                    row.get(5).strip());
            if (KINDS.contains(rule.kind)
                    && rule.years > 0
                    && !rule.maker.isEmpty()
                    && !rule.source.isEmpty()
                    && !rule.owner.isEmpty()) {
                return rule;
            }
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeException wrong) {
            throw fault(row);
        }
        throw fault(row);
    }

    private static Fault fault(List<String> row) {
        return new Fault(
                Fault.Kind.BROKEN,
                "词表 default-terms.tsv 有一行写得不对，应依次为制定机关或地区、种类（试行、暂行、普通）、年数、起始日期、依据、负责单位：" + String.join(" | ", row));
    }

    /// Whether the rule is for a document; laws and rules take none.
    boolean covers(Metadata document) {
        var title = document.title().full();
        var own = title.contains("试行") ? "试行" : title.contains("暂行") ? "暂行" : "普通";
        var rank = document.rank();
        return kind.equals(own)
                && (rank == Rank.NORMATIVE || rank == Rank.POLICY || rank == Rank.UNKNOWN)
                && (document.region().filter(maker::equals).isPresent()
                        || document.issuers().stream()
                                .anyMatch(issuer -> issuer.name().equals(maker)))
                && document.dates().version().map(made -> !made.isBefore(from)).orElse(false);
    }

    LocalDate last(LocalDate start) {
        return start.plusYears(years);
    }

    /// The rule in words, to be kept with what follows from it.
    String words() {
        return "默认期限规则：" + maker + kind + "文件" + years + "年（" + source + "，" + owner + "），" + Term.RULE;
    }
}
