package policybase.web.view.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import policybase.document.DocumentNumber;
import policybase.document.Issuer;
import policybase.store.Held;
import policybase.validity.Status;

/// What machines are told of a document: schema.org Legislation as JSON-LD. Whether it is in force is said only where
/// the base knows it.
final class LegislationData {
    private final List<String> members = new ArrayList<>();

    private LegislationData() {}

    /// @param origin scheme and host, put before addresses
    static String script(Held held, Status status, String origin) {
        var document = held.document();
        var metadata = document.metadata();
        var dates = metadata.dates();
        var data = new LegislationData();
        data.add("@context", "https://schema.org");
        data.add("@type", "Legislation");
        data.add("@id", origin + "/documents/" + document.id());
        data.add("url", origin + "/documents/" + document.id());
        data.add("name", metadata.title().full());
        metadata.number().map(DocumentNumber::toString).ifPresent(number -> data.add("legislationIdentifier", number));
        metadata.kind().ifPresent(kind -> data.add("legislationType", kind.label()));
        data.add("inLanguage", "zh-CN");
        metadata.region().ifPresent(region -> data.add("legislationJurisdiction", region));
        data.makers(metadata.issuers());
        data.day("legislationDate", dates.signed());
        data.day("datePublished", dates.published());
        data.day("legislationDateVersion", dates.version());
        data.day("legislationDateOfApplicability", dates.effective());
        data.day("expires", dates.expires());
        data.add("legislationLegalForce", force(status));
        data.add("abstract", status.reason());
        return "<script type=\"application/ld+json\">{" + String.join(",", data.members) + "}</script>";
    }

    /// Empty where it is not known.
    private static String force(Status status) {
        return switch (status.label()) {
            case IN_FORCE, AMENDED -> "https://schema.org/InForce";
            case PARTLY_LAPSED -> "https://schema.org/PartiallyInForce";
            case NOT_YET, REPEALED, LAPSED, SUSPENDED, SUPERSEDED -> "https://schema.org/NotInForce";
            case UNVERIFIED -> "";
        };
    }

    private void day(String name, java.util.Optional<LocalDate> day) {
        day.ifPresent(one -> add(name, one.toString()));
    }

    private void add(String name, String value) {
        if (!value.isEmpty()) {
            members.add(quoted(name) + ":" + quoted(value));
        }
    }

    private void makers(List<Issuer> issuers) {
        if (!issuers.isEmpty()) {
            members.add(quoted("legislationPassedBy") + ":["
                    + String.join(
                            ",",
                            issuers.stream()
                                    .map(issuer -> "{\"@type\":\"GovernmentOrganization\",\"name\":"
                                            + quoted(issuer.name()) + "}")
                                    .toList())
                    + "]");
        }
    }

    /// A JSON string that cannot end the element it stands in.
    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"'
                    || c == '\\'
                    || c == '<'
                    || c == '>'
                    || c == '&'
                    || c < ' '
                    || c == '\u2028'
                    || c == '\u2029') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
