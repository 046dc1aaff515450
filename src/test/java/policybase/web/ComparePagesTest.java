package policybase.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.PolicyDocument;
import policybase.testing.Papers;

class ComparePagesTest {
    private static final PolicyDocument OLD = Papers.titled("云溪县创业补贴办法", "云府规〔2020〕8号")
            .article("一", "为了支持创业，制定本办法。")
            .article("二", "一次性创业补贴5000元。")
            .article("三", "向社区提出申请。")
            .article("四", "本办法自2020年1月1日起施行。")
            .make();
    private static final PolicyDocument NEW = Papers.titled("云溪县创业补贴办法", "云府规〔2025〕8号")
            .article("一", "为了支持创业，制定本办法。")
            .article("二", "一次性创业补贴10000元。")
            .article("三", "<b>返乡农民工</b>另加2000元。")
            .article("四", "向社区提出申请。")
            .article("五", "本办法自2025年1月1日起施行。")
            .make();

    @TempDir
    Path originals;

    private Site site;

    @BeforeEach
    void open() {
        site = Site.open(originals, shelf -> shelf.put(OLD).put(NEW));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatChangedIsCountedAndMarked() {
        assertThat(page(OLD, NEW)).contains("修改2处，新增1处，删去0处，未改动2处", "<del>5000</del>", "<ins>10000</ins>", "未改动：第一条");
    }

    @Test
    void aTextBesideItselfIsTheSameThroughout() {
        assertThat(page(NEW, NEW)).contains("两个文本逐条相同", "第一条至第五条（5处）");
    }

    @Test
    void theWordsOfATextAreNeverMarkup() {
        assertThat(page(OLD, NEW)).contains("&lt;b&gt;返乡农民工").doesNotContain("<b>返乡");
    }

    @Test
    void whoForgetsOneSideIsToldWhich() {
        var answer = site.get("/compare?left=" + OLD.id());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("right");
    }

    @Test
    void whoComesWithoutAChoiceIsAskedForTwoPages() {
        assertThat(site.get("/compare").body()).contains("左边的文件", "右边的文件", "name=\"left\"");
    }

    @Test
    void theAddressOfAPageIsTakenAsCopied() {
        var address = URLEncoder.encode("http://localhost/documents/" + OLD.id() + "?as_of=2024-01-01#art-1", UTF_8);
        assertThat(site.get("/compare?left=" + address + "&right=" + NEW.id()).body())
                .contains(list(page(OLD, NEW)));
    }

    private static String list(String page) {
        var from = page.indexOf("<ol class=\"compare\"");
        return page.substring(from, page.indexOf("</ol>", from));
    }

    private String page(PolicyDocument left, PolicyDocument right) {
        return site.get("/compare?left=" + left.id() + "&right=" + right.id()).body();
    }
}
