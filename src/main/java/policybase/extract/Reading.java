package policybase.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.pipes.PipesResult;
import policybase.document.Fault;
import policybase.document.Problem;
import policybase.document.Problem.Severity;
import policybase.document.Problem.Step;
import policybase.document.Problems;
import policybase.extract.Extraction.Container;
import policybase.extract.Extraction.Extracted;
import policybase.extract.Extraction.Member;
import policybase.extract.child.Mark;

/// What a child said of one file, understood: text, a container, or why not. Nothing that went wrong in the child is
/// passed over: it is the reason of a refusal or a problem beside the text.
record Reading(Extraction extraction, boolean needsOcr) {

    /// @param members folder the child has put members into
    static Reading of(PipesResult result, String name, Path members) {
        return switch (result.getStatus()) {
            case TIMEOUT -> refused(Refusal.TIMEOUT);
            case OOM, UNSPECIFIED_CRASH -> refused(Refusal.CRASH);
            case PARSE_SUCCESS, PARSE_SUCCESS_WITH_EXCEPTION, PARSE_EXCEPTION_EMIT ->
                new Reader(result.getEmitData().getMetadataList(), name, members).read();
            case EMPTY_OUTPUT, FETCH_EXCEPTION, PARSE_EXCEPTION_NO_EMIT -> refused(Refusal.DAMAGED);
            case INTERRUPTED_EXCEPTION -> throw new Fault(Fault.Kind.BUSY, "文字抽取被中断，请重试。");
            case CLIENT_UNAVAILABLE_WITHIN_MS,
                    FETCHER_INITIALIZATION_EXCEPTION,
                    NO_EMITTER_FOUND,
                    EMIT_SUCCESS,
                    EMIT_SUCCESS_PARSE_EXCEPTION,
                    EMIT_EXCEPTION,
                    NO_FETCHER_FOUND,
                    INTERMEDIATE_RESULT ->
                throw new Fault(Fault.Kind.BROKEN, "文字抽取进程工作不正常（" + result.getStatus() + "），请管理员检查。");
        };
    }

    private static Reading refused(Refusal refusal) {
        return new Reading(refusal.unreadable(), false);
    }

    /// One answer of a child being read.
    private static final class Reader {
        /// Properties every format has, by Tika's names and ours.
        private static final Map<String, String> COMMON = Map.of(
                "dc:title", "title",
                "dc:creator", "author",
                "meta:last-author", "editor",
                "extended-properties:Company", "company",
                "meta:print-date", "printed",
                "dcterms:created", "created",
                "dcterms:modified", "modified",
                "xmpTPg:NPages", "pages");

        private final Metadata main;
        private final List<Metadata> embedded;
        private final String name;
        private final Path members;
        private final Problems problems = new Problems();

        Reader(List<Metadata> all, String name, Path members) {
            this.main = all.isEmpty() ? new Metadata() : all.getFirst();
            this.embedded = all.isEmpty() ? List.of() : all.subList(1, all.size());
            this.name = name;
            this.members = members;
        }

        Reading read() {
            var failure = Optional.ofNullable(main.get(TikaCoreProperties.CONTAINER_EXCEPTION))
                    .orElse("");
            if (failure.contains("EncryptedDocumentException")) {
                return refused(Refusal.ENCRYPTED);
            }
            troubles(main);
            if (main.get(Mark.CONTAINER) != null) {
                return new Reading(new Container(mediaType(), members(), problems.list()), false);
            }
            var scanned = main.get(Mark.SCANNED_PAGES) != null;
            var blocks = blocks();
            if (blocks.isEmpty()) {
                return new Reading(nothing(failure, scanned).unreadable(), scanned);
            }
            if (!failure.isEmpty()) {
                problems.add(Problem.error(Step.EXTRACT, failureMessage(failure)));
            }
            return new Reading(new Extracted(mediaType(), blocks, properties(), problems.list()), scanned);
        }

        private Refusal nothing(String failure, boolean scanned) {
            if (main.get(Mark.OVERDRAWN) != null) {
                return Refusal.OVERDRAWN;
            }
            if (scanned) {
                return Refusal.SCAN_WITHOUT_OCR;
            }
            if (OldWps.named(name) && !failure.isEmpty()) {
                return Refusal.OLD_WPS;
            }
            if (!failure.isEmpty()) {
                return Refusal.DAMAGED;
            }
            return MediaTypes.isArchive(mediaType())
                    ? Refusal.ARCHIVE
                    : MediaTypes.isUnknown(mediaType()) ? Refusal.UNSUPPORTED : Refusal.NO_TEXT;
        }

        private static String failureMessage(String failure) {
            return failure.contains("WriteLimitReached")
                    ? "文件太长，只读了前面一部分，后面的内容没有收进来。"
                    : "文件读到一半出错，可能已损坏，以下文字不完整，请对照原件核对。";
        }

        private List<TextBlock> blocks() {
            var blocks = new ArrayList<>(XhtmlBlocks.read(content(main), mediaType(), name, problems));
            for (var document : embedded) {
                troubles(document);
                var inner = XhtmlBlocks.read(content(document), type(document), "", problems);
                if (!inner.isEmpty() && MediaTypes.isDocument(type(document))) {
                    problems.add(Problem.note(Step.EXTRACT, "文件里嵌有另一个文件，其文字附在正文之后。"));
                    blocks.addAll(inner);
                }
            }
            return blocks;
        }

        private void troubles(Metadata metadata) {
            for (var trouble : metadata.getValues(Mark.TROUBLE)) {
                var cut = trouble.indexOf('|');
                problems.add(new Problem(
                        Severity.valueOf(trouble.substring(0, cut)),
                        Step.EXTRACT,
                        trouble.substring(cut + 1),
                        Optional.empty()));
            }
            if (metadata.get(TikaCoreProperties.WRITE_LIMIT_REACHED) != null) {
                problems.add(Problem.error(Step.EXTRACT, failureMessage("WriteLimitReached")));
            }
            if (metadata.get(TikaCoreProperties.EMBEDDED_EXCEPTION) != null
                    || metadata.get(TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM) != null) {
                problems.add(Problem.doubt(Step.EXTRACT, "文件里嵌入的内容（图片、附件等）有一处没有读出来。"));
            }
        }

        private List<Member> members() {
            var list = new ArrayList<Member>();
            for (var member : main.getValues(Mark.MEMBER)) {
                var cut = member.indexOf('|');
                list.add(new Member(member.substring(cut + 1), members.resolve(member.substring(0, cut))));
            }
            return list;
        }

        private Map<String, String> properties() {
            var properties = new TreeMap<String, String>();
            COMMON.forEach((theirs, ours) -> Optional.ofNullable(main.get(theirs))
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> properties.put(ours, value.strip())));
            Optional.ofNullable(main.get(Mark.PAGES)).ifPresent(pages -> properties.put("pages", pages));
            for (var property : main.getValues(Mark.PROPERTY)) {
                var cut = property.indexOf('|');
                properties.put(property.substring(0, cut), property.substring(cut + 1));
            }
            if (main.get(Mark.OCR) != null) {
                properties.put("ocr", "true");
            }
            return properties;
        }

        private String mediaType() {
            return type(main);
        }

        private static String type(Metadata metadata) {
            var type = Optional.ofNullable(metadata.get(Metadata.CONTENT_TYPE)).orElse("application/octet-stream");
            var parameters = type.indexOf(';');
            return parameters < 0 ? type : type.substring(0, parameters).strip();
        }

        private static String content(Metadata metadata) {
            return Optional.ofNullable(metadata.get(TikaCoreProperties.TIKA_CONTENT))
                    .orElse("");
        }
    }
}
