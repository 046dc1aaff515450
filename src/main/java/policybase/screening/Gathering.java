package policybase.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import policybase.document.Span;
import policybase.screening.Finding.Place;
import policybase.text.Normalizer;

/// Hits → findings: all of one concern, weight and advice in one clause are one finding, so that a list of three
/// hundred rows is decided in a few strokes and not in three hundred.
final class Gathering {
    /// Words of evidence a finding carries at most; the places are all kept.
    private static final int SHOWN = 3;

    private record Group(Concern concern, Severity severity, String anchor, String label, String advice) {}

    private final Map<Group, List<Span>> spans = new LinkedHashMap<>();
    private final Map<Group, List<String>> words = new LinkedHashMap<>();

    void add(Hit hit, Place place, String evidence) {
        var group = new Group(hit.concern(), hit.severity(), place.anchor(), place.label(), hit.advice());
        spans.computeIfAbsent(group, none -> new ArrayList<>()).addAll(place.spans());
        words.computeIfAbsent(group, none -> new ArrayList<>()).add(evidence);
    }

    List<Finding> findings() {
        return spans.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue(), words.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static Finding finding(Group group, List<Span> spans, List<String> words) {
        var shown = String.join("；", words.stream().limit(SHOWN).toList())
                + (words.size() > SHOWN ? "等" + words.size() + "处" : "");
        return new Finding(
                key(group.concern(), group.anchor(), words),
                group.concern(),
                group.severity(),
                new Place(group.anchor(), group.label(), spans.stream().sorted().toList()),
                shown,
                group.advice());
    }

    /// The concern, the place and the words in normal form without spaces, hashed: a decision on one number does not
    /// cover another.
    static String key(Concern concern, String anchor, List<String> words) {
        var text = new StringBuilder(concern.name()).append('\n').append(anchor);
        words.forEach(
                word -> text.append('\n').append(Normalizer.normalize(word).replaceAll("\\s", "")));
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
