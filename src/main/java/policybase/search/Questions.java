package policybase.search;

import java.util.regex.Pattern;
import policybase.text.Normalizer;

/// Whether a text asks something, told from its question words, also those of Sichuan speech.
final class Questions {
    private static final Pattern ASKING = Pattern.compile(String.join(
            "|",
            "[?？]",
            "吗|呢[。！\\s]*$|么[。！\\s]*$|没得[。！\\s]*$",
            "什么|怎么|怎样|如何|为何|为啥|为什么|何时|何地|何处|哪|谁能|谁可以|由谁|找谁",
            "多少|多久|多长|多大|多高|几天|几个|几年|几岁|几次|几种|几点",
            "是否|能否|可否|有无",
            // 能不能, 是不是, 符不符合, 有没有
            "(\\p{IsHan})[不没]\\1",
            "咋|啷个|啥|好多钱|好多天|好多岁|好久|得行|搞得成|要得不|作数不|管用不",
            "^请问|^想问|^问一下|^咨询"));

    private Questions() {}

    static boolean isQuestion(String text) {
        return ASKING.matcher(Normalizer.normalize(text)).find();
    }
}
