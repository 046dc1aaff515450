package policybase.extract.child.office;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import policybase.extract.child.Xml;

/// Automatic numbering of a docx (自动编号): 第一条, （一）, 1. are not in the text but counted, and lost without this.
final class WordNumbering {
    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final Map<String, Level[]> kinds = new HashMap<>();
    private final Map<String, String> kindOf = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Map<String, Integer> overrides = new HashMap<>();

    /// How one level counts: from where, in which form, inside which text.
    private record Level(int start, String form, String text) {
        static final Level NONE = new Level(1, "none", "");
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        var kind = "";
        var list = "";
        var level = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            var value = Xml.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    kind = Xml.attribute(xml, "abstractNumId");
                    list = "";
                    var levels = new Level[LEVELS];
                    java.util.Arrays.fill(levels, Level.NONE);
                    kinds.put(kind, levels);
                }
                case "num" -> {
                    list = Xml.attribute(xml, "numId");
                    kind = "";
                }
                case "abstractNumId" -> kindOf.put(list, value);
                case "lvl", "lvlOverride" ->
                    level = Math.clamp(Xml.number(Xml.attribute(xml, "ilvl"), 0), 0, LEVELS - 1);
                case "startOverride" -> overrides.put(list + "/" + level, Xml.number(value, 1));
                case "start", "numFmt", "lvlText" -> say(kind, level, xml.getLocalName(), value);
                default -> {}
            }
        }
    }

    private void say(String kind, int level, String property, String value) {
        var levels = kinds.get(kind);
        if (levels != null) {
            var old = levels[level];
            levels[level] = switch (property) {
                case "start" -> new Level(Xml.number(value, 1), old.form(), old.text());
                case "numFmt" -> new Level(old.start(), value, old.text());
                default -> new Level(old.start(), old.form(), value);
            };
        }
    }

    /// The label of the next paragraph of a list at a level; empty for bullets and unknown lists.
    String next(String list, int level) {
        var kind = kindOf.getOrDefault(list, "");
        var levels = kinds.get(kind);
        if (levels == null || level < 0 || level >= LEVELS) {
            return "";
        }
        var counter = counters.computeIfAbsent(kind, none -> new int[LEVELS]);
        var override = overrides.remove(list + "/" + level);
        counter[level] = override != null ? override : counter[level] == 0 ? levels[level].start() : counter[level] + 1;
        java.util.Arrays.fill(counter, level + 1, LEVELS, 0);
        if (levels[level].form().equals("bullet")) {
            return "";
        }
        return PLACE.matcher(levels[level].text()).replaceAll(place -> {
            var at = place.group(1).charAt(0) - '1';
            return CountingForms.of(levels[at].form(), counter[at] == 0 ? levels[at].start() : counter[at]);
        });
    }
}
