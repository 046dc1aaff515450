package policybase.store.jdbi;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import policybase.document.Block;
import policybase.document.Entry;
import policybase.document.Fault;
import policybase.document.Metadata;
import policybase.document.NormativeDecision;
import policybase.document.PolicyDocument;
import policybase.document.Relation;
import policybase.document.TextHash;
import policybase.document.Title;
import policybase.store.Cleanup;
import policybase.store.EntryTasks;
import policybase.store.Flags.Cause;
import policybase.store.KeptAnswer;
import policybase.store.KeptAnswers;
import policybase.validity.Event;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Documents and events as JSON text for their columns. What is written can always be read back equal.
final class Columns {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(Block.class, TaggedBlock.class)
            .addMixIn(Event.class, PlainEvent.class)
            .addMixIn(PolicyDocument.class, PlainDocument.class)
            .addMixIn(Cleanup.Line.class, PlainLine.class)
            .build();

    private Columns() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Division.class, name = "division"),
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Table.class, name = "table")
    })
    private interface TaggedBlock {}

    @JsonIgnoreProperties(value = "whole")
    private interface PlainEvent {}

    @JsonIgnoreProperties(value = {"needsReview"})
    private interface PlainDocument {}

    @JsonIgnoreProperties(value = {"exact"})
    private interface PlainLine {}

    static String write(PolicyDocument document) {
        return JSON.writeValueAsString(document);
    }

    static String write(KeptAnswer answer) {
        return JSON.writeValueAsString(answer);
    }

    static KeptAnswer keptAnswer(String json) {
        return read(json, KeptAnswer.class);
    }

    static String write(KeptAnswers.Lapse lapse) {
        return JSON.writeValueAsString(lapse);
    }

    static KeptAnswers.Lapse lapse(String json) {
        return read(json, KeptAnswers.Lapse.class);
    }

    static String write(Metadata metadata) {
        return JSON.writeValueAsString(metadata);
    }

    static Metadata metadata(String content) {
        return read(content, Metadata.class);
    }

    static String write(NormativeDecision decision) {
        return JSON.writeValueAsString(decision);
    }

    static NormativeDecision decision(String content) {
        return read(content, NormativeDecision.class);
    }

    static PolicyDocument document(String content) {
        return read(content, PolicyDocument.class);
    }

    static String write(Relation relation) {
        return JSON.writeValueAsString(relation);
    }

    static Relation relation(String content) {
        return read(content, Relation.class);
    }

    static String write(Cause cause) {
        return JSON.writeValueAsString(cause);
    }

    static Cause cause(String content) {
        return read(content, Cause.class);
    }

    /// What makes two causes the same.
    static String key(Cause cause) {
        return sha256(JSON.writeValueAsString(
                List.of(cause.document(), cause.basis(), cause.event(), cause.on(), cause.byId())));
    }

    static String write(Entry entry) {
        return JSON.writeValueAsString(entry);
    }

    static Entry entry(String content) {
        return read(content, Entry.class);
    }

    static String write(EntryTasks.Cause cause) {
        return JSON.writeValueAsString(cause);
    }

    static EntryTasks.Cause entryCause(String content) {
        return read(content, EntryTasks.Cause.class);
    }

    /// What makes two causes the same.
    static String key(EntryTasks.Cause cause) {
        return sha256(JSON.writeValueAsString(
                List.of(cause.entry(), cause.revision(), cause.why(), cause.since(), cause.reason())));
    }

    static String write(Event event) {
        return JSON.writeValueAsString(event);
    }

    /// Events kept before sources were told apart have none: it is what their basis allows.
    static Event event(String content) {
        if (content.contains("\"source\":{")) {
            return read(content, Event.class);
        }
        try {
            var tree = (ObjectNode) JSON.readTree(content);
            var source = Event.Source.of(
                    Event.Basis.valueOf(tree.get("basis").asString()),
                    Event.Standing.valueOf(tree.get("standing").asString()));
            tree.set("source", JSON.valueToTree(source));
            tree.putNull("verdict");
            return JSON.treeToValue(tree, Event.class);
        } catch (JacksonException e) {
            throw new Fault(Fault.Kind.BROKEN, "数据库中的记录无法读取，可能已损坏。", e);
        }
    }

    static String write(Cleanup.Line line) {
        return JSON.writeValueAsString(line);
    }

    static Cleanup.Line line(String content) {
        return read(content, Cleanup.Line.class);
    }

    static String write(Cleanup.Decision decision) {
        return JSON.writeValueAsString(decision);
    }

    static Cleanup.Decision cleanupDecision(String content) {
        return read(content, Cleanup.Decision.class);
    }

    /// What makes two events the same: everything but when and by whom they were read, and where their words stand.
    /// Each verdict is a line of its own.
    static String key(Event event) {
        var facts = new ArrayList<Object>(List.of(
                event.kind(),
                event.on(),
                event.until(),
                event.scope(),
                event.by().map(Title::level),
                event.byId(),
                event.quote(),
                event.basis(),
                event.standing()));
        event.verdict().ifPresent(facts::add);
        return sha256(JSON.writeValueAsString(facts));
    }

    private static <T> T read(String content, Class<T> type) {
        try {
            return JSON.readValue(content, type);
        } catch (JacksonException e) {
            throw new Fault(Fault.Kind.BROKEN, "数据库中的记录无法读取，可能已损坏。", e);
        }
    }

    private static String sha256(String text) {
        return TextHash.of(text);
    }
}
