package policybase.curate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import policybase.document.Evidence;
import policybase.document.Evidence.Ground;
import policybase.document.Fact;
import policybase.extract.Extraction.Extracted;

/// What a file carries besides its text (文件痕迹), as facts of the document, so that it can be screened again without the
/// file being read again.
final class FileTraces {
    private static final String TRACE = "trace.";

    private static final Map<String, String> PROPERTIES =
            Map.of("author", "作者", "editor", "最后修改者", "company", "单位", "printed", "打印时间");

    /// Names programs write when nobody gave one.
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)admin.*|user|unknown|微软.*|windows.*|未知|作者|author|microsoft.*|wps.*|普通用户|系统管理员|pc|apache poi|un-named|lenovo|hp|dell|china|\\W*");

    private FileTraces() {}

    static List<Evidence> of(Extracted text) {
        var traces = new ArrayList<Evidence>();
        text.properties().entrySet().stream()
                .filter(property -> property.getKey().startsWith(TRACE))
                .sorted(Map.Entry.comparingByKey())
                .forEach(property ->
                        traces.add(trace(property.getKey().substring(TRACE.length()), property.getValue())));
        named(text).ifPresent(named -> traces.add(trace("FILE_PROPERTIES", named)));
        return traces;
    }

    /// Who made the file, as office files say; what a web page says of its author is part of the page.
    private static Optional<String> named(Extracted text) {
        var named = new ArrayList<String>();
        for (var key : List.of("author", "editor", "company", "printed")) {
            var value = text.properties().getOrDefault(key, "");
            if (!NOBODY.matcher(value).matches()) {
                named.add(PROPERTIES.get(key) + "：" + value);
            }
        }
        return text.mediaType().startsWith("text/")
                        || named.isEmpty()
                        || named.stream().allMatch(n -> n.startsWith("打印"))
                ? Optional.empty()
                : Optional.of(String.join("；", named));
    }

    private static Evidence trace(String kind, String shown) {
        return new Evidence(Fact.TRACE, kind, shown, Ground.PROPERTIES, OptionalInt.empty());
    }
}
