package policybase.structure;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import policybase.document.DocumentNumber;
import policybase.document.Kind;
import policybase.document.Rank;

/// Names a document is known by beside its title, and the key its dated versions share.
final class Naming {
    private static final String STATE = "中华人民共和国";
    private static final Pattern PLACE = Pattern.compile(
            "^[\\p{IsHan}]{1,8}?(?:省|自治区|市|自治州|自治县|县|区|经济特区)(?=[\\p{IsHan}]{4,})(?!区|县|域|政府|人民|教育|公安|民政)");
    private static final Pattern FILLING = Pattern.compile("管理|实施|暂行|试行|[（(](?:试行|暂行|草案)[）)]");

    /// Whoever sends on another's text (转发) does not issue a new version of it.
    private static final Pattern SENT_ON = Pattern.compile("^[^《》]{0,60}转发");

    /// What is issued for trial first and for good later is one work.
    private static final Pattern TRIAL = Pattern.compile("[（(](?:试行|暂行)[）)]$");

    private Naming() {}

    /// The citable name without place, without 管理/实施/暂行/试行, and the short or full name of a national law. A name
    /// too short to mean one document (办法, 规定) is none.
    static List<String> aliases(String full, Optional<String> inner, Reference reference) {
        var names = new LinkedHashSet<String>();
        var cited = Titles.withoutVersion(inner.orElse(full));
        if (cited.startsWith(STATE)) {
            add(names, cited.substring(STATE.length()));
        } else if (cited.endsWith("法") && inner.isEmpty() && cited.matches("[\\p{IsHan}]{2,20}法")) {
            add(names, STATE + cited);
        }
        if (Titles.kind(cited).filter(kind -> kind != Kind.NOTICE).isPresent()) {
            var bare = Titles.withoutTail(cited);
            add(names, bare);
            var local = PLACE.matcher(bare).replaceFirst("");
            add(names, local);
            add(names, FILLING.matcher(local).replaceAll(""));
        }
        names.addAll(reference.nicknames(cited));
        names.remove(full);
        inner.ifPresent(names::remove);
        return List.copyOf(names);
    }

    private static void add(Set<String> names, String name) {
        if (name.length() >= 3
                && Titles.kind(name)
                        .map(kind -> name.length() > kind.label().length() + 1)
                        .orElse(true)) {
            names.add(name);
        }
    }

    /// The key the dated versions of one work share. Notices, replies and the like without an inner title are works of
    /// their own, so their number or day is part of the key.
    static Optional<String> work(
            String full,
            Optional<String> inner,
            List<String> issuers,
            Rank rank,
            Optional<DocumentNumber> number,
            Optional<LocalDate> day) {
        var printed = SENT_ON.matcher(full).find() ? full : inner.orElse(full);
        var name = normal(rank.compareTo(Rank.RULE) > 0 ? TRIAL.matcher(printed).replaceFirst("") : printed);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var kind = Titles.kind(printed).or(() -> Titles.kind(name)).orElse(Kind.OTHER);
        if (!versioned(kind) || name.contains("修正案") || name.contains("的决定")) {
            var own = number.map(DocumentNumber::toString).or(() -> day.map(LocalDate::toString));
            return Optional.of(name + own.map(o -> "·" + o).orElse(""));
        }
        if (rank == Rank.LAW || rank == Rank.CONSTITUTION || PLACE.matcher(name).find()) {
            return Optional.of(name);
        }
        var owner = rank == Rank.ADMINISTRATIVE_REGULATION
                        || rank == Rank.RULE
                        || rank == Rank.JUDICIAL_INTERPRETATION
                        || issuers.isEmpty()
                ? rank.label()
                : issuers.getFirst();
        return Optional.of(name + "·" + owner);
    }

    private static String normal(String title) {
        // 实施《中华人民共和国义务教育法》办法 is also written 实施《义务教育法》办法
        return Titles.withoutVersion(title).replace(STATE, "").replaceAll("[\\s　《》〈〉“”\"（）()]", "");
    }

    /// Kinds that are kept up by newer versions of the same text.
    private static boolean versioned(Kind kind) {
        return switch (kind) {
            case CODE,
                    CONSTITUTION,
                    LAW,
                    ORDINANCE,
                    MEASURES,
                    PROVISIONS,
                    DETAILED_RULES,
                    RULES,
                    STANDARD,
                    REGIME,
                    INTERPRETATION_OF_LAW,
                    GUIDE,
                    GUIDANCE,
                    CATALOGUE,
                    BYLAWS,
                    PROCEDURE,
                    PROCEEDING -> true;
            default -> false;
        };
    }
}
