package policybase.store.jdbi;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import policybase.document.Block;
import policybase.document.Fault;
import policybase.document.PolicyDocument;
import policybase.validity.Event;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Documents and events as JSON text for their columns. What is written can always be read back equal.
final class Columns {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(Block.class, TaggedBlock.class)
            .addMixIn(Event.class, PlainEvent.class)
            .addMixIn(PolicyDocument.class, PlainDocument.class)
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

    static String write(PolicyDocument document) {
        return JSON.writeValueAsString(document);
    }

    static PolicyDocument document(String content) {
        return read(content, PolicyDocument.class);
    }

    static String write(Event event) {
        return JSON.writeValueAsString(event);
    }

    static Event event(String content) {
        return read(content, Event.class);
    }

    /// What makes two events the same: everything but when and by whom they were recorded.
    static String key(Event event) {
        return sha256(JSON.writeValueAsString(List.of(
                event.kind(),
                event.on(),
                event.until(),
                event.scope(),
                event.by(),
                event.byId(),
                event.quote(),
                event.basis(),
                event.standing())));
    }

    private static <T> T read(String content, Class<T> type) {
        try {
            return JSON.readValue(content, type);
        } catch (JacksonException e) {
            throw new Fault(Fault.Kind.BROKEN, "数据库中的记录无法读取，可能已损坏。", e);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new Fault(Fault.Kind.BROKEN, "本机的 Java 缺少 SHA-256。", e);
        }
    }
}
