package policybase.curate.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import policybase.access.Duties;
import policybase.access.Role;
import policybase.document.DocumentId;
import policybase.store.Actor;
import policybase.testing.Staff;

/// Whose a clean-up notice is, and so who may review it. Whoever brings it is its author, and neither reviews nor
/// approves it.
class NoticeOwnerTest extends Worked {
    private static final String CIVIL = "云溪县民政局";

    @Test
    void aNoticeOfOneDepartmentIsReviewedByThatDepartmentOrTheWholeCounty() throws IOException {
        var source = brought("lin");
        var owner = store.reviewing().find(source).orElseThrow().department();
        assertThat(owner).isEqualTo(CIVIL);
        var clock = Clock.systemUTC();
        var own = Staff.hire(store, clock, "zhou", "周平", CIVIL, EnumSet.of(Role.REVIEWER, Role.APPROVER));
        var other = Staff.hire(store, clock, "qin", "秦岚", "云溪县医保局", EnumSet.of(Role.REVIEWER));
        var county = Staff.hire(store, clock, "meng", "孟远", Role.REVIEWER);
        assertThat(Duties.refusesReview(own, List.of("lin"), owner)).isEmpty();
        assertThat(Duties.refusesApproval(own, List.of("lin"), List.of(), owner))
                .isEmpty();
        assertThat(Duties.refusesReview(county, List.of("lin"), owner)).isEmpty();
        assertThat(Duties.refusesReview(other, List.of("lin"), owner)).isPresent();
        assertThat(Duties.refusesReview(own, List.of("zhou"), owner)).isPresent();
        assertThat(store.reviewing().trail(source))
                .anyMatch(step -> step.login().equals("lin"));
    }

    @Test
    void whoeverBelongsToADepartmentBringsItForTheirOwn() throws IOException {
        Staff.hire(store, Clock.systemUTC(), "lin", "林可", "云溪县司法局", EnumSet.of(Role.LEGAL));
        assertThat(store.reviewing().find(brought("lin")).orElseThrow().department())
                .isEqualTo("云溪县司法局");
    }

    private DocumentId brought(String login) throws IOException {
        var text = NOTICE.replace("云溪县人民政府关于", CIVIL + "关于")
                .replace("云府发〔2025〕9号", "云民发〔2025〕3号")
                .replace("云溪县人民政府\n2025", CIVIL + "\n2025");
        var file = Files.writeString(folder.resolve("民政.txt"), text);
        return desk.take(file, "民政.txt", new Actor(login, "林可", "测试")).source();
    }
}
