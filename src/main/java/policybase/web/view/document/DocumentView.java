package policybase.web.view.document;

import java.util.List;
import java.util.stream.Stream;
import policybase.document.Entry;
import policybase.web.view.EntryView;
import policybase.web.view.PageFrame;
import policybase.web.view.QuestionView;
import policybase.web.view.StatusView;

/// The page of one document.
///
/// @param cited the inner title people cite, when it differs from the full one; else empty
/// @param becauseHref page of the document that made the status so, when the base holds it; else empty
/// @param facts head facts in the order of gov.cn
/// @param doubts what may be wrong with the text, in plain words
/// @param relations what this document says of others
/// @param mentions what others say of this document
/// @param citation text to copy when citing the document
/// @param companions what explains or serves it, to be read with it
/// @param asked reviewed questions (咨询条目) that rest on it, and services they tell of
/// @param jsonLd what machines are told of it: a script element of schema.org Legislation, already escaped
public record DocumentView(
        PageFrame frame,
        String id,
        String title,
        String cited,
        StatusView status,
        String becauseHref,
        boolean sample,
        List<FactRow> facts,
        List<String> doubts,
        BodyView body,
        List<RelationGroup> relations,
        List<RelationGroup> mentions,
        List<VersionLink> versions,
        List<EventLine> events,
        OriginalView original,
        String citation,
        List<Companion> companions,
        Asked asked,
        String jsonLd) {

    /// What is asked about the document.
    public record Asked(List<QuestionView> questions, List<Service> services) {
        public static final Asked NOTHING = new Asked(List.of(), List.of());

        public Asked {
            questions = List.copyOf(questions);
            services = List.copyOf(services);
        }
    }

    /// A service (办事服务) as a reviewed entry tells of it: what it is for, and where, how and when it is had.
    ///
    /// @param href the entry, with conditions and materials
    public record Service(String question, String href, List<EntryView.Line> lines, List<String> materials) {
        public Service {
            lines = List.copyOf(lines);
            materials = List.copyOf(materials);
        }

        public static Service of(Entry entry) {
            var telling = entry.telling();
            var lines = Stream.of(
                            new EntryView.Line("在哪里办", telling.where()),
                            new EntryView.Line("怎么办", telling.how()),
                            new EntryView.Line("什么时候", telling.when()),
                            new EntryView.Line("咨询", entry.keeping().contact()))
                    .filter(line -> !line.text().isBlank())
                    .toList();
            return new Service(entry.question(), "/entries/" + entry.id(), lines, telling.materials());
        }

        /// Whether it tells of more than whom to ask.
        public boolean saysWhere() {
            return !materials.isEmpty()
                    || lines.stream().anyMatch(line -> !line.label().equals("咨询"));
        }
    }

    /// A head fact; `note` tells what it rests on and may be empty.
    public record FactRow(String label, String value, String note) {}

    /// Relations of one kind.
    ///
    /// @param more how many are not shown
    public record RelationGroup(String label, List<RelationLink> links, int more) {}

    /// Another document, with a link when the base holds it.
    ///
    /// @param proposed whether the link leads to what may be meant, not to what is
    public record RelationLink(String text, String href, boolean proposed, String quote) {}

    /// Another dated version of the same work.
    public record VersionLink(String text, String href, String compareHref, boolean isThis) {}

    /// One event of the document's life.
    ///
    /// @param known when the base learned of it, and who confirmed it
    /// @param href where its words stand, when that is known; else empty
    /// @param isHere whether it stands for the day the page is about, not for an event
    public record EventLine(String day, String text, String quote, String known, String href, boolean isHere) {}

    /// A document that explains or carries out this one.
    public record Companion(String label, String text, String href) {}

    /// The original as received.
    public record OriginalView(String fileName, String size, String sha256, String href) {}
}
