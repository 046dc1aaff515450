package policybase.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Fault;

class ConfigTest {
    @TempDir
    Path folder;

    @Test
    void everySettingCanBeTakenOffItsDefaultInTheFile() throws IOException {
        var config = load("""
                server.host=0.0.0.0
                server.port=9001
                extraction.workers=3
                extraction.timeout-seconds=45
                extraction.max-megabytes=20
                extraction.ocr=false
                meaning.enabled=false
                calendar.days=10,60
                site.name=云溪县政策库
                site.county=云溪县
                site.organiser=云溪县人民政府
                site.hotline=0000-12345
                site.id-code=1234567890
                site.url=https://zcwj.example
                site.undertaker=云溪县大数据中心
                site.contact=0000-7654321
                site.icp=蜀ICP备00000000号
                site.police=蜀公网安备00000000000000号
                site.find-errors=https://find.example/?site=1
                site.badge=https://badge.example/1
                site.licence=请注明来源。
                site.questions=怎么领|怎么办
                server.proxy=true
                api.per-minute=90
                desk.https=true
                desk.reply-days=3
                hotline.error-days=2
                hotline.gap-days=5
                intake.watch=/srv/incoming
                hooks.http=true
                hooks.private=true
                """, Map.of());
        assertThat(config)
                .isEqualTo(new Config(
                        new Config.Server("0.0.0.0", 9001, true),
                        new Config.Extraction(3, Duration.ofSeconds(45), 20, false),
                        new Config.Meaning(false),
                        new Config.Calendar(List.of(60, 10)),
                        new Config.Site(
                                "云溪县政策库",
                                "云溪县",
                                "云溪县人民政府",
                                "0000-12345",
                                "1234567890",
                                new Config.Portal(
                                        "https://zcwj.example",
                                        "云溪县大数据中心",
                                        "0000-7654321",
                                        "蜀ICP备00000000号",
                                        "蜀公网安备00000000000000号",
                                        "https://find.example/?site=1",
                                        "https://badge.example/1",
                                        "请注明来源。",
                                        List.of("怎么领", "怎么办"))),
                        new Config.Desk(true, 3),
                        new Config.Hotline(2, 5),
                        new Config.Intake(Optional.of(Path.of("/srv/incoming"))),
                        new Config.Api(90),
                        new Config.Hooks(true, true)));
    }

    @Test
    void theEnvironmentWinsOverTheFile() throws IOException {
        var config = load("server.port=9001", Map.of("POLICYBASE_SERVER_PORT", "9002", "PATH", "/bin"));
        assertThat(config.server().port()).isEqualTo(9002);
    }

    @Test
    void allFaultsAreToldAtOnceWithWhatWasMeant() {
        assertThatThrownBy(() ->
                        load("server.prot=1\nserver.port=abc\nsite.id-code=12", Map.of("POLICYBASE_SERVER_HOTS", "x")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("server.prot")
                .hasMessageContaining("是否想写 server.port")
                .hasMessageContaining("0 到 65535")
                .hasMessageContaining("十位数字")
                .hasMessageContaining("是否想写 POLICYBASE_SERVER_HOST");
    }

    @Test
    void everyDefaultIsValidAndEverySettingHasItsOwnName() {
        assertThat(Settings.ALL).extracting(Setting::key).doesNotHaveDuplicates();
        assertThat(Settings.ALL)
                .allSatisfy(setting ->
                        assertThat(setting.reads().apply(setting.preset())).isNotNull());
    }

    private Config load(String text, Map<String, String> environment) throws IOException {
        var file = Files.writeString(folder.resolve("policybase.properties"), text);
        return ConfigLoader.load(file, environment).config();
    }
}
