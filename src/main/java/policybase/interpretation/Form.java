package policybase.interpretation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Kinds of interpretation (解读形式, field §4.1), told by the words of the title.
public enum Form {
    QUESTIONS("简明问答", List.of("问答", "答问", "问与答", "一问一答")),
    EXPERT("专家解读", List.of("专家")),
    MEDIA("媒体专访", List.of("专访", "媒体", "记者问")),
    TALK("在线访谈", List.of("访谈", "直播")),
    VIDEO("视频动漫", List.of("视频", "动漫", "动画", "短片")),
    SCENE("场景演示", List.of("场景", "演示")),
    PICTURE("图解", List.of("图解", "一图", "长图", "图说")),
    PRESS("新闻发布会", List.of("发布会", "吹风会")),
    TEXT("文字解读", List.of());

    private final String label;
    private final List<String> cues;

    Form(String label, List<String> cues) {
        this.label = label;
        this.cues = cues;
    }

    public String label() {
        return label;
    }

    /// Their labels in one phrase.
    public static String labels(List<Form> forms) {
        return forms.stream().map(Form::label).collect(Collectors.joining("、"));
    }

    /// Those of these names, in the order of this list.
    public static List<Form> named(Collection<String> names) {
        return Arrays.stream(values())
                .filter(form -> names.contains(form.name()))
                .toList();
    }

    static Form of(String title) {
        for (var form : values()) {
            if (form.cues.stream().anyMatch(title::contains)) {
                return form;
            }
        }
        return TEXT;
    }
}
