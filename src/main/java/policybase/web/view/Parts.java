package policybase.web.view;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import policybase.document.Fault;

/// The parts (部分) that something long is read in, one of which is open. None when all of it is here.
public record Parts(List<Link> links) {
    /// @param span from which clause to which; may be empty
    public record Link(int number, String span, String href, boolean isHere) {}

    public Parts {
        links = List.copyOf(links);
    }

    /// @param spans of all parts
    /// @param here number of the open one, from 1
    /// @param href of a part by its number
    /// @throws Fault INVALID when there is no such part
    public static Parts of(List<String> spans, int here, IntFunction<String> href) {
        if (here > spans.size()) {
            throw new Fault(
                    Fault.Kind.INVALID,
                    "正文" + (spans.size() == 1 ? "不长，没有分部分。" : "只有" + spans.size() + "部分，没有第" + here + "部分。") + "请从头看起："
                            + href.apply(1));
        }
        return spans.size() == 1
                ? new Parts(List.of())
                : new Parts(IntStream.rangeClosed(1, spans.size())
                        .mapToObj(number -> new Link(number, spans.get(number - 1), href.apply(number), number == here))
                        .toList());
    }

    /// From which clause to which: 第一条至第二百零四条; empty when none has a name.
    public static String span(List<String> names) {
        var known = names.stream().filter(name -> !name.isEmpty()).toList();
        if (known.isEmpty()) {
            return "";
        }
        return known.size() == 1 ? known.getFirst() : known.getFirst() + "至" + known.getLast();
    }

    /// The open part.
    public Optional<Link> here() {
        return beside(0);
    }

    /// The part that many behind the open one.
    public Optional<Link> beside(int step) {
        return links.stream()
                .filter(Link::isHere)
                .map(here -> here.number() - 1 + step)
                .filter(at -> at >= 0 && at < links.size())
                .map(links::get)
                .findFirst();
    }
}
