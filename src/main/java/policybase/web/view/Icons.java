package policybase.web.view;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// In which order topics of life are shown, and which drawing of `tag/icon.jte` stands for a topic of life.
public final class Icons {
    private Icons() {}

    /// The order of a life: birth first, taxes and business last.
    private static final List<String> LIFE = List.of(
            "生育", "教育", "就业", "创业", "养老", "医疗", "社会救助", "残疾", "住房", "户籍", "三农", "退役军人", "纳税", "企业服务", "政务", "公共安全与环境");

    public static <T> Comparator<T> lifeOrder(Function<T, String> name) {
        return Comparator.comparingInt(one -> {
            var place = LIFE.indexOf(name.apply(one));
            return place < 0 ? LIFE.size() : place;
        });
    }

    public static String ofTopic(String name) {
        return switch (name) {
            case "生育" -> "birth";
            case "教育" -> "school";
            case "就业" -> "work";
            case "创业" -> "shop";
            case "养老" -> "cane";
            case "医疗" -> "health";
            case "纳税" -> "tax";
            case "住房" -> "house";
            case "户籍" -> "card";
            case "残疾" -> "chair";
            case "三农" -> "field";
            case "社会救助", "救助" -> "help";
            case "退役军人" -> "star";
            case "企业服务" -> "factory";
            case "政务" -> "office";
            case "公共安全与环境" -> "tree";
            default -> "document";
        };
    }
}
