package policybase.document;

import java.util.List;
import java.util.Optional;

/// Head facts of a document. Unknown stays unknown: an empty `Optional` or list, [Rank#UNKNOWN], [Tier#UNKNOWN].
///
/// @param number 发文字号
/// @param indexNumber 索引号 of the disclosure catalogue
/// @param registrationNumber 规范性文件登记号、统一编号, a free string
/// @param region the place the document governs (a name of `regions.tsv`), as far as title, issuer or number tell
/// @param note 附注, such as 此件公开发布
/// @param source 来源: the site, gazette or office the text was taken from
/// @param work key shared by the dated versions of one work
/// @param sample whether the text says of itself that it is a sample
public record Metadata(
        Title title,
        Optional<DocumentNumber> number,
        Optional<String> indexNumber,
        Optional<String> registrationNumber,
        List<Issuer> issuers,
        Optional<Kind> kind,
        Rank rank,
        Tier tier,
        Optional<String> region,
        List<Topic> topics,
        Dates dates,
        Optional<String> note,
        Optional<String> source,
        Optional<String> work,
        boolean sample) {

    public Metadata {
        issuers = List.copyOf(issuers);
        topics = List.copyOf(topics);
    }

    /// Nothing known but a title.
    public static Metadata titled(String title) {
        return new Metadata(
                Title.of(title),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Rank.UNKNOWN,
                Tier.UNKNOWN,
                Optional.empty(),
                List.of(),
                Dates.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /// 《X》（文号）: how people cite it.
    public String cited() {
        return title.marked() + number.map(n -> "（" + n + "）").orElse("");
    }

    /// Issuers as one text, 、 between them; empty when unknown.
    public String issuerNames() {
        return String.join("、", issuers.stream().map(Issuer::name).toList());
    }
}
