package policybase.interpretation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import policybase.interpretation.Interpretations.Interpretation;
import policybase.store.Reviewing.Plan;

/// Whether a document has its plan of interpretation (解读方案) in time, and whether what the plan says was done. Pure.
///
/// @param isOwed whether the document must be explained
/// @param revisions of its plan, oldest first; empty when it has none
/// @param signed when the document was last signed; empty when that is not known
record PlanChecks(boolean isOwed, List<Plan> revisions, Optional<Instant> signed) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /// @param done the interpretations that are public
    List<String> faults(List<Interpretation> done, LocalDate today, WorkDays days) {
        if (revisions.isEmpty()) {
            return isOwed ? List.of("没有解读方案。") : List.of();
        }
        var faults = new ArrayList<String>();
        var plan = revisions.getLast();
        var forms = Form.named(plan.forms());
        if (isOwed && forms.size() < Interpretations.KINDS) {
            faults.add("解读方案只定了" + forms.size() + "种形式，县政府和县政府办公室的文件应不少于" + Interpretations.KINDS + "种。");
        }
        var made = revisions.getFirst().at();
        signed.filter(made::isAfter)
                .ifPresent(
                        at -> faults.add("解读方案晚于审签：方案" + MOMENT.format(made) + "才定，文件" + MOMENT.format(at) + "已经审签。"));
        var missing = missing(plan, done);
        if (!missing.isEmpty() && today.isAfter(plan.day())) {
            faults.add("解读方案定在" + plan.day() + "前发布的" + Form.labels(missing) + "还没有发布。");
        }
        for (var form : forms) {
            first(form, done)
                    .filter(day -> day.isAfter(plan.day()))
                    .ifPresent(day -> faults.add(form.label() + "比解读方案晚了" + days.between(plan.day(), day) + "个工作日：方案定在"
                            + plan.day() + "，实际" + day + "。"));
        }
        return faults;
    }

    /// The kinds a plan wants that are not public.
    static List<Form> missing(Plan plan, List<Interpretation> done) {
        return Form.named(plan.forms()).stream()
                .filter(form -> done.stream().noneMatch(one -> one.form() == form))
                .toList();
    }

    private static Optional<LocalDate> first(Form form, List<Interpretation> done) {
        return done.stream()
                .filter(one -> one.form() == form)
                .flatMap(one -> one.day().stream())
                .min(Comparator.naturalOrder());
    }
}
