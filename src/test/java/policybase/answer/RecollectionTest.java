package policybase.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.LEARNED;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.DocumentId;
import policybase.document.PolicyDocument;
import policybase.document.Stage;
import policybase.search.Filters;
import policybase.search.Hit;
import policybase.search.SearchRequest.Order;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.County;
import policybase.testing.Papers;
import policybase.testing.Shelf;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;
import policybase.validity.Event;
import policybase.validity.EventKind;
import policybase.validity.Standpoint;
import policybase.validity.StatusLabel;

/// What was a caller told on a day about another day: answered by what the base knew on the first.
class RecollectionTest {
    private static final LocalDate ABOUT = LocalDate.of(2025, 6, 1);
    private static final Instant LATER = LEARNED.plusSeconds(3600);
    private static final String QUESTION = "取暖补贴每月多少钱";
    private static final Filters ANY = new Filters(Filters.Validity.ANY, Map.of());

    private static final PolicyDocument FIRST = Papers.titled("云溪县取暖补贴办法", "云府规〔2025〕2号")
            .article("一", "取暖补贴每户每月100元。")
            .make();

    @TempDir
    Path folder;

    private Store store;
    private Shelf shelf;
    private Inquiry inquiry;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        shelf = new Shelf();
        inquiry = new Inquiry(
                shelf,
                new Answerer(store.documents(), new HanlpSegmenter(Dictionary.empty()), Synonyms.none(), "12345"));
        var commences = County.commences(LocalDate.of(2025, 2, 1), "自2025年2月1日起施行");
        store.ledger().record(FIRST, List.of(commences), "测试", LEARNED, "");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anAnswerOfThenIsGivenByTheTextOfThen() {
        var newer = withText("取暖补贴每户每月300元。", 2, Stage.PUBLISHED);
        store.ledger().record(newer, List.of(), "测试", LATER, "改正抽取错误");
        index(newer);

        assertThat(grounded(Standpoint.of(ABOUT))).containsExactly("取暖补贴每户每月300元。");
        assertThat(grounded(at(LATER))).containsExactly("取暖补贴每户每月300元。");
        assertThat(hits(at(LATER.minusNanos(1)))).singleElement().satisfies(hit -> assertThat(hit.clauses())
                .isEmpty());
        assertThat(grounded(at(LATER.minusNanos(1))))
                .as("the words of then, though the index knows only those of now")
                .containsExactly("取暖补贴每户每月100元。");
    }

    @Test
    void aRepealLearnedLaterWasNotKnownThen() {
        index(FIRST);
        var repealed = new Event(
                EventKind.REPEALED,
                Optional.of(LocalDate.of(2025, 3, 1)),
                Optional.empty(),
                List.of(),
                LATER,
                Optional.of("《决定》"),
                Optional.empty(),
                "予以废止",
                Event.Basis.DECIDED,
                Event.Standing.CONFIRMED,
                "测试");
        store.ledger().add(FIRST.id(), List.of(repealed), "测试", LATER, "");

        assertThat(inquiry.answer(QUESTION, Filters.IN_FORCE, Standpoint.of(ABOUT))
                        .answer()
                        .orElseThrow())
                .isNotInstanceOf(Answer.Grounded.class);
        var then = inquiry.answer(QUESTION, Filters.IN_FORCE, at(LATER.minusNanos(1)));
        assertThat(then.answer().orElseThrow()).isInstanceOf(Answer.Grounded.class);
        assertThat(then.parsed().remarks()).contains(Recollection.REMARK);
        assertThat(hits(at(LATER)).getFirst().status().label()).isEqualTo(StatusLabel.REPEALED);
        assertThat(search(Filters.IN_FORCE, at(LATER)).page().hidden()).isEqualTo(1);
    }

    @Test
    void whatWasNotYetPublicIsNotFoundAndWhatWasWithdrawnSinceComesBack() {
        index(FIRST);
        assertThat(hits(at(LEARNED.minusNanos(1)))).isEmpty();

        store.ledger().record(FIRST.next(Stage.WITHDRAWN), List.of(), "测试", LATER, "");
        shelf.put(FIRST.next(Stage.WITHDRAWN));
        assertThat(hits(Standpoint.of(ABOUT))).isEmpty();
        assertThat(search("云府规〔2025〕2号", at(LEARNED))).containsExactly(FIRST.id());
        assertThat(search("取暖补贴", at(LEARNED))).containsExactly(FIRST.id());
        assertThat(search("取暖补贴", at(LATER))).isEmpty();
    }

    private void index(PolicyDocument document) {
        shelf.put(document, County.commences(LocalDate.of(2025, 2, 1), "自2025年2月1日起施行"));
    }

    private static Standpoint at(Instant moment) {
        return new Standpoint(ABOUT, Optional.of(moment));
    }

    private List<String> grounded(Standpoint from) {
        var answer = inquiry.answer(QUESTION, Filters.IN_FORCE, from).answer().orElseThrow();
        assertThat(answer).isInstanceOf(Answer.Grounded.class);
        return ((Answer.Grounded) answer)
                .statements().stream().map(Statement::text).toList();
    }

    private List<Hit> hits(Standpoint from) {
        return search(ANY, from).page().hits();
    }

    private Findings search(Filters filters, Standpoint from) {
        return inquiry.ask(QUESTION, filters, Order.RELEVANCE, 0, 10, from);
    }

    private List<DocumentId> search(String text, Standpoint from) {
        return inquiry.ask(text, ANY, Order.RELEVANCE, 0, 10, from).page().hits().stream()
                .map(Hit::id)
                .toList();
    }

    private static PolicyDocument withText(String text, int revision, Stage stage) {
        var other = Papers.titled("云溪县取暖补贴办法", "云府规〔2025〕2号").article("一", text).make();
        return new PolicyDocument(
                FIRST.id(),
                revision,
                stage,
                FIRST.original(),
                other.metadata(),
                other.evidence(),
                other.body(),
                other.relations(),
                other.problems());
    }
}
