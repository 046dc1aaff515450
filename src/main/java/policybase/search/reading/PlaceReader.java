package policybase.search.reading;

import java.util.List;
import java.util.Optional;
import policybase.search.Step;
import policybase.search.Step.Kind;
import policybase.text.Lexicon;
import policybase.text.Lexicon.Place;
import policybase.text.Segmenter;

/// A place of the list (行政区划) named in a text, whole words only; the lowest named counts, and documents of it come
/// first.
final class PlaceReader {
    private static final int LONGEST = 11;
    private static final List<String> TIERS = List.of("国家", "省", "市", "县");

    private final Segmenter segmenter;
    private final Lexicon lexicon;

    PlaceReader(Segmenter segmenter, Lexicon lexicon) {
        this.segmenter = segmenter;
        this.lexicon = lexicon;
    }

    private record Named(String name, Place place) {
        int tier() {
            return TIERS.indexOf(place.tier());
        }
    }

    Optional<String> find(String text, List<Step> steps) {
        var terms = segmenter.segment(text);
        var lowest = Optional.<Named>empty();
        for (var i = 0; i < terms.size(); i++) {
            for (var j = i;
                    j < terms.size() && terms.get(j).end() - terms.get(i).start() <= LONGEST;
                    j++) {
                var name = text.substring(terms.get(i).start(), terms.get(j).end());
                var places = lexicon.places(name);
                if (places.size() == 1 && !places.getFirst().tier().equals("国家")) {
                    var named = new Named(name, places.getFirst());
                    if (lowest.isEmpty() || named.tier() > lowest.get().tier()) {
                        lowest = Optional.of(named);
                    }
                }
            }
        }
        lowest.ifPresent(named ->
                steps.add(new Step(Kind.PLACE, named.name(), named.place().full(), "这个地方的文件排在前面。")));
        return lowest.map(named -> named.place().full());
    }
}
