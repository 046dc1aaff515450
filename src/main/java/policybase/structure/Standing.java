package policybase.structure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.DocumentNumber;
import policybase.document.Evidence.Ground;
import policybase.document.Kind;
import policybase.document.Rank;
import policybase.document.Tier;

/// Where a document stands: 效力位阶, 政策级别 and the place it governs, as far as title, issuer, number or folder leave no
/// doubt. Whether a 办法 or 规定 is a 行政规范性文件 is not guessed from its title (field §1.1).
final class Standing {
    private static final List<String> MUNICIPALITIES = List.of("北京市", "天津市", "上海市", "重庆市");
    private static final List<String> LAW_FOLDERS =
            List.of("宪法相关法", "民法典", "民法商法", "刑法", "社会法", "经济法", "行政法", "诉讼与非诉讼程序法");
    private static final Map<String, Rank> FOLDERS = Map.of(
            "宪法", Rank.CONSTITUTION,
            "行政法规", Rank.ADMINISTRATIVE_REGULATION,
            "司法解释", Rank.JUDICIAL_INTERPRETATION,
            "部门规章", Rank.RULE,
            "地方政府规章", Rank.RULE,
            "地方性法规", Rank.LOCAL_REGULATION,
            "经济特区法规", Rank.LOCAL_REGULATION,
            "自治条例和单行条例", Rank.LOCAL_REGULATION);
    private static final Pattern PLACE = Pattern.compile(
            "^(?:中共)?(?<place>[\\p{IsHan}]{1,8}?(?:省|自治区|特别行政区|自治州|地区|盟|市|自治县|县|旗|林区|区|经济特区))(?!域|分|划|别|块|间|际|县|场|政|民)");
    private static final Pattern NATIONAL = Pattern.compile(
            "^(?:中华人民共和国|国务院|全国人民代表大会|全国人大|最高人民|中共中央|中央|国家|财政部|教育部|公安部|民政部|司法部|人力资源社会保障部|人力资源和社会保障部|农业农村部|农业部|卫生部|住房城乡建设部|住房和城乡建设部|交通运输部|水利部|商务部|文化和旅游部|应急管理部|自然资源部|生态环境部|工业和信息化部|科学技术部|科技部|外交部|审计署|海关总署|中国人民银行)");
    private static final Pattern LOCAL_BRANCH = Pattern.compile("^国家(?:税务总局|统计局|外汇管理局)(?=[\\p{IsHan}]{1,10}[省市县区州旗])");
    private static final Pattern TOWNSHIP =
            Pattern.compile("^(?:[\\p{IsHan}]{2,8}[市县区旗])?[\\p{IsHan}]{1,6}(?:镇|乡|街道)(?:人民政府|办事处|党工委|党委)");
    private static final Pattern COMPANION = Pattern.compile("解读|政策问答|一问一答|图解|问答$|\\d+问");

    private final Reference reference;

    Standing(Reference reference) {
        this.reference = reference;
    }

    /// A derived fact and the words it follows from.
    record Derived<T>(T value, String quote) {}

    Optional<Derived<Rank>> rank(
            String title,
            Optional<Kind> kind,
            List<String> issuers,
            Optional<DocumentNumber> number,
            Optional<String> registration,
            String fileName) {
        if (COMPANION.matcher(title).find()) {
            return Optional.of(new Derived<>(Rank.EXPLANATION, title));
        }
        return byFolder(fileName, title)
                .or(() -> registration.map(r -> new Derived<>(Rank.NORMATIVE, r)))
                .or(() -> byIssuer(title, kind, issuers))
                .or(() -> number.flatMap(n -> byNumber(n, kind)))
                .or(() -> byKind(title, kind));
    }

    private static Optional<Derived<Rank>> byFolder(String fileName, String title) {
        var steps = List.of(fileName.split("[/\\\\]"));
        for (var step : steps.subList(0, steps.size() - 1).reversed()) {
            if (LAW_FOLDERS.contains(step)) {
                return Optional.of(new Derived<>(Rank.LAW, fileName));
            }
            var rank = Optional.ofNullable(FOLDERS.get(step));
            if (rank.isPresent()) {
                return rank.map(r -> new Derived<>(r, fileName));
            }
        }
        return title.matches("中华人民共和国宪法(?:修正案)?.*")
                ? Optional.of(new Derived<>(Rank.CONSTITUTION, title))
                : Optional.empty();
    }

    private static Optional<Derived<Rank>> byIssuer(String title, Optional<Kind> kind, List<String> issuers) {
        var who = issuers.isEmpty() ? "" : issuers.getFirst();
        var made = kind.orElse(Kind.OTHER);
        if (who.startsWith("全国人民代表大会") && (made == Kind.LAW || made == Kind.CODE)
                || title.matches("中华人民共和国[\\p{IsHan}]{1,30}法") && made == Kind.LAW) {
            return Optional.of(new Derived<>(Rank.LAW, who.isEmpty() ? title : who));
        }
        if (who.startsWith("最高人民")) {
            return Optional.of(new Derived<>(Rank.JUDICIAL_INTERPRETATION, who));
        }
        if (made == Kind.ORDINANCE) {
            if (who.equals("国务院") || title.matches("中华人民共和国.*条例")) {
                return Optional.of(new Derived<>(Rank.ADMINISTRATIVE_REGULATION, title));
            }
            return PLACE.matcher(title).find()
                    ? Optional.of(new Derived<>(Rank.LOCAL_REGULATION, title))
                    : Optional.empty();
        }
        return who.contains("人民代表大会") && !who.startsWith("全国")
                ? Optional.of(new Derived<>(Rank.LOCAL_REGULATION, who))
                : Optional.empty();
    }

    private static Optional<Derived<Rank>> byNumber(DocumentNumber number, Optional<Kind> kind) {
        var agency = number.agency();
        if (number.year().isEmpty() && agency.endsWith("令")) {
            return agency.contains("国务院")
                    ? Optional.of(new Derived<>(Rank.ADMINISTRATIVE_REGULATION, number.toString()))
                    : Optional.of(new Derived<>(Rank.RULE, number.toString()));
        }
        return agency.matches(".*规(?:范|字|发)?[\\p{IsHan}]{0,2}") && !agency.matches(".*(?:规划|法规|国土|建规).*")
                ? Optional.of(new Derived<>(Rank.NORMATIVE, number.toString()))
                : Optional.empty();
    }

    private static Optional<Derived<Rank>> byKind(String title, Optional<Kind> kind) {
        return switch (kind.orElse(Kind.OTHER)) {
            case KEY_POINTS, SCHEDULE, PROGRAMME, MINUTES, CIRCULAR, REPORT, COMMUNIQUE ->
                Optional.of(new Derived<>(Rank.POLICY, title));
            default -> Optional.empty();
        };
    }

    Optional<Derived<Tier>> tier(String title, List<String> issuers, Optional<DocumentNumber> number, Rank rank) {
        switch (rank) {
            case CONSTITUTION, LAW, ADMINISTRATIVE_REGULATION, JUDICIAL_INTERPRETATION -> {
                return Optional.of(new Derived<>(Tier.NATIONAL, title));
            }
            default -> {}
        }
        for (var name : issuers) {
            var tier = tierOf(name);
            if (tier.isPresent()) {
                return tier;
            }
        }
        return number.flatMap(n -> reference.agency(n.agency()))
                .filter(agency -> agency.tier() != Tier.UNKNOWN)
                .map(agency -> new Derived<>(agency.tier(), agency.code()))
                .or(() -> tierOf(title));
    }

    private Optional<Derived<Tier>> tierOf(String name) {
        var local = LOCAL_BRANCH.matcher(name);
        if (local.find()) {
            return tierOf(name.substring(local.end()));
        }
        if (TOWNSHIP.matcher(name).find()) {
            return Optional.of(new Derived<>(Tier.TOWNSHIP, name));
        }
        if (NATIONAL.matcher(name).find()) {
            return Optional.of(new Derived<>(Tier.NATIONAL, name));
        }
        var steps = places(name);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        var rest =
                name.substring(name.indexOf(steps.getLast()) + steps.getLast().length());
        var township = rest.matches("[\\p{IsHan}]{1,6}?(?:镇|乡|街道)(?:人民政府|办事处|党工委).*");
        return Optional.of(new Derived<>(township ? Tier.TOWNSHIP : tierOfPlace(steps), name));
    }

    private Tier tierOfPlace(List<String> steps) {
        var last = steps.getLast();
        for (var region : reference.regions()) {
            if (region.name().equals(last) && region.tier() != Tier.UNKNOWN) {
                return region.tier();
            }
        }
        if (MUNICIPALITIES.contains(last) || last.endsWith("省") || last.endsWith("自治区")) {
            return Tier.PROVINCE;
        }
        if (last.endsWith("经济特区")) {
            return Tier.CITY;
        }
        if (last.endsWith("区") || last.endsWith("县") || last.endsWith("旗")) {
            return last.endsWith("地区") ? Tier.CITY : Tier.COUNTY;
        }
        return Tier.CITY;
    }

    /// The places a name opens with, from the widest: 上海市, 静安区.
    private static List<String> places(String name) {
        var steps = new java.util.ArrayList<String>();
        var rest = name;
        for (var m = PLACE.matcher(rest); m.find() && steps.size() < 3; m = PLACE.matcher(rest)) {
            if (m.group("place").matches(".*(?:[局厅委部]|城区|市区|园区|郊区|片区|辖区|校区|社区|小区)")
                    || m.group("place").matches(".*[局厅委于将读对].*")) {
                break;
            }
            steps.add(m.group("place"));
            rest = rest.substring(m.end());
        }
        return steps;
    }

    /// The innermost place a title or an issuer opens with.
    Optional<Derived<String>> region(String title, List<String> issuers) {
        var names = new java.util.ArrayList<>(issuers);
        names.add(title);
        for (var name : names) {
            var place = places(name);
            if (!place.isEmpty()) {
                var known = reference.regions().stream()
                        .filter(region -> region.name().equals(place.getLast())
                                || region.names().contains(place.getLast()))
                        .map(Reference.Region::name)
                        .findFirst();
                return Optional.of(new Derived<>(known.orElse(place.getLast()), name));
            }
        }
        for (var region : reference.regions()) {
            for (var name : names) {
                if (name.startsWith(region.name())) {
                    return Optional.of(new Derived<>(region.name(), name));
                }
            }
        }
        return Optional.empty();
    }

    static Found<String> derived(Derived<?> derived, String value) {
        return Found.other(value, derived.quote(), Ground.DERIVED);
    }
}
