package policybase.interpretation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import policybase.store.Reviewing.Act;
import policybase.store.Reviewing.Step;

/// Whether document and interpretation went together (三同步, field §4.1: 同步组织、同步审签、同步部署), by the trails of their
/// reviews at the desk: begun before the document was signed, signed before it was public, public within the days
/// allowed. What did not go through the desk has no times, and nothing is said of it.
///
/// @param document when it was taken in, last signed, last made public
/// @param interpretation the same
record InStep(Times document, Times interpretation) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Set<Act> BEGINNING = Set.of(Act.TOOK_IN, Act.SAVED);

    /// @param begun the first act on it
    record Times(Optional<Instant> begun, Optional<Instant> signed, Optional<Instant> published) {

        /// @param trail oldest first
        static Times of(List<Step> trail) {
            return new Times(
                    trail.stream()
                            .filter(step -> BEGINNING.contains(step.act()))
                            .map(Step::at)
                            .findFirst(),
                    last(trail, Act.PASSED_FINAL),
                    last(trail, Act.PUBLISHED));
        }

        private static Optional<Instant> last(List<Step> trail, Act act) {
            return trail.stream()
                    .filter(step -> step.act() == act)
                    .map(Step::at)
                    .reduce((_, later) -> later);
        }

        boolean isKnown() {
            return begun.isPresent() && signed.isPresent() && published.isPresent();
        }

        String told() {
            return "起草" + moment(begun) + "、审签" + moment(signed) + "、发布" + moment(published);
        }
    }

    boolean isKnown() {
        return document.isKnown() && interpretation.isKnown();
    }

    /// The three times of both.
    String told() {
        return isKnown() ? "文件" + document.told() + "；解读" + interpretation.told() : "三同步：没有审核记录，看不出。";
    }

    /// Which of the three were not together; none when it is not known.
    List<String> faults(WorkDays days, int allowed) {
        var faults = new ArrayList<String>();
        if (!isKnown()) {
            return faults;
        }
        if (interpretation.begun().orElseThrow().isAfter(document.signed().orElseThrow())) {
            faults.add("没有同步起草：解读" + moment(interpretation.begun()) + "才起草，文件" + moment(document.signed()) + "已经审签。");
        }
        if (interpretation.signed().orElseThrow().isAfter(document.published().orElseThrow())) {
            faults.add(
                    "没有同步审签：解读" + moment(interpretation.signed()) + "才审签，文件" + moment(document.published()) + "已经发布。");
        }
        var late = days.between(day(document.published()), day(interpretation.published())) - allowed;
        if (late > 0) {
            faults.add("没有同步发布：解读" + moment(interpretation.published()) + "发布，比规定晚" + late + "个工作日。");
        }
        return faults;
    }

    private static LocalDate day(Optional<Instant> at) {
        return LocalDate.ofInstant(at.orElseThrow(), ZONE);
    }

    private static String moment(Optional<Instant> at) {
        return at.map(instant -> MOMENT.format(instant.atZone(ZONE))).orElse("不明");
    }
}
