package policybase.web.desk.intake;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import policybase.curate.review.Facts;
import policybase.document.Fact;
import policybase.document.Fault;
import policybase.document.PolicyDocument;
import policybase.web.room.Posted;

/// What stands in the fields of the facts. All are fields of one form, whose buttons stand beside them and beside the
/// next step, so that nothing that was typed is lost by pressing another button.
record Typed(Map<Fact, String> values) {
    private static final int LONGEST = 1000;

    /// A page without the form gives nothing.
    static Typed of(Context context) {
        var values = new LinkedHashMap<Fact, String>();
        for (var fact : Facts.EDITABLE) {
            if (context.formParam(field(fact)) != null) {
                values.put(fact, Posted.text(context, field(fact), LONGEST));
            }
        }
        return new Typed(values);
    }

    private static String field(Fact fact) {
        return "value-" + fact.name();
    }

    String value(Fact fact) {
        return values.getOrDefault(fact, "");
    }

    /// Those that differ from what a document says.
    Map<Fact, String> unsaved(PolicyDocument document) {
        var unsaved = new LinkedHashMap<Fact, String>();
        values.forEach((fact, value) -> {
            if (!bare(value).equals(bare(Facts.value(document.metadata(), fact)))) {
                unsaved.put(fact, value);
            }
        });
        return unsaved;
    }

    /// Fields hold one line: breaks and spaces alone are no change.
    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]", "");
    }

    /// Nothing that stands in a field goes to the reviewers unsaved, or is left behind.
    void refuseUnsaved(PolicyDocument document) {
        var unsaved = unsaved(document);
        if (!unsaved.isEmpty()) {
            var names = unsaved.keySet().stream().map(Fact::label).collect(Collectors.joining("、"));
            throw new Fault(Fault.Kind.INVALID, "没有提交：填写了还没有保存的有" + names + "。请先点“保存填写的”，核对后再提交审核。");
        }
    }

    PolicyDocument saved(PolicyDocument document) {
        var saved = document;
        for (var one : unsaved(document).entrySet()) {
            saved = with(saved, one.getKey(), one.getValue());
        }
        return saved;
    }

    /// What is wrong with a fact is told by its name.
    static PolicyDocument with(PolicyDocument document, Fact fact, String value) {
        try {
            return Facts.with(document, fact, value, "");
        } catch (Fault fault) {
            throw new Fault(
                    fault.kind(),
                    fact.label() + "：" + Optional.ofNullable(fault.getMessage()).orElse("这一项有误。"),
                    fault);
        }
    }
}
