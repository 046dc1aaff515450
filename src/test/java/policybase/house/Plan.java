package policybase.house;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The plan of the house: for each package what it may import of ours, and for each outside library the packages it
/// lives in.
/// ARCHITECTURE.md shows the same as a table.
final class Plan {
    static final String ROOT = "policybase";

    /// Package below the root → our packages it may import. A package not listed here may not exist.
    static final Map<String, Set<String>> MAY_IMPORT = new LinkedHashMap<>();

    /// Start of an outside package's name → our packages it may be imported by.
    static final Map<String, Set<String>> FENCES = new LinkedHashMap<>();

    static {
        allow("document");
        allow("text");
        allow("meaning");
        allow("validity", "document");
        allow("compare", "document");
        allow("screening.number", "document", "text");
        allow("screening", "document", "text", "screening.number");
        allow("extract", "document", "extract.child");
        allow("extract.layout");
        allow("extract.child", "extract.layout");
        allow("extract.child.page", "extract.child");
        allow("extract.child.office", "extract.child");
        allow("extract.child.paper", "extract.child", "extract.layout");
        allow("store", "document", "validity");
        allow("search", "document", "text", "validity");
        allow("structure", "document", "text", "extract", "validity");
        allow("entry", "document", "validity", "store");
        allow("store.jdbi", "document", "validity", "store");
        allow("store.files", "document", "store");
        allow("search.reading", "document", "text", "search");
        allow("search.lucene", "document", "text", "meaning", "validity", "search");
        allow("curate", "document", "validity", "screening", "extract", "structure", "store");
        allow("curate.cleanup", "document", "text", "validity", "store", "curate");
        allow("curate.entry", "document", "text", "screening", "validity", "search", "store", "entry");
        allow("curate.gaps", "document", "text", "screening", "store");
        allow("curate.lists", "document", "store");
        allow("indexing", "document", "validity", "store", "search");
        allow("register", "document", "validity", "store");
        allow("calendar", "document", "validity", "store");
        allow("answer.question", "text");
        allow(
                "answer",
                "answer.question",
                "document",
                "text",
                "validity",
                "search",
                "search.reading",
                "store",
                "entry");
        allow("web.view", "calendar", "compare", "register", "document", "validity", "search", "answer", "store");
        allow("web.view.document", "document", "validity", "store", "web.view");
        allow("access", "document", "store");
        allow(
                "curate.review",
                "access",
                "compare",
                "document",
                "text",
                "validity",
                "screening",
                "extract",
                "structure",
                "store",
                "curate");
        allow("interpretation", "access", "document", "store");
        allow("follow", "document", "validity", "store", "entry");
        allow("follow.hook", "document", "store", "follow");
        allow(
                "web.sync",
                "access",
                "answer",
                "document",
                "validity",
                "store",
                "entry",
                "curate.entry",
                "follow",
                "follow.hook",
                "web.http");
        allow("web.desk.hooks", "access", "document", "store", "follow.hook", "web.room", "web.view");
        allow(
                "web.desk.intake",
                "interpretation",
                "access",
                "compare",
                "document",
                "validity",
                "screening",
                "store",
                "curate",
                "curate.review",
                "web.room",
                "web.view");
        allow("web.desk.gaps", "access", "document", "store", "curate.entry", "curate.gaps", "web.room", "web.view");
        allow(
                "web.desk.lists",
                "access",
                "answer",
                "document",
                "text",
                "store",
                "curate.lists",
                "web.room",
                "web.view");
        allow("web.portal.report", "curate.gaps", "document", "store", "web.http", "web.view");
        allow("web.room", "access", "document", "store", "web.view");
        allow(
                "web.desk",
                "access",
                "document",
                "validity",
                "search",
                "answer",
                "store",
                "curate.cleanup",
                "web.room",
                "web.view");
        allow("web.http", "access", "document", "validity", "search", "register", "web.view");
        allow("call", "document", "text", "validity", "screening", "store");
        allow(
                "web.hotline",
                "access",
                "call",
                "document",
                "validity",
                "screening",
                "search",
                "answer",
                "store",
                "web.room",
                "web.view");
        allow("web.portal.view", "web.view");
        allow(
                "web.portal",
                "entry",
                "web.portal.view",
                "calendar",
                "document",
                "validity",
                "search",
                "answer",
                "register",
                "store",
                "web.http",
                "web.view",
                "web.view.document");
        allow("golden", "document", "text", "screening", "search", "answer", "store");
        allow("web.desk.golden", "document", "answer", "store", "golden", "access", "web.room", "web.view");
        allow(
                "web.desk.overview",
                "access",
                "document",
                "validity",
                "store",
                "curate",
                "overview",
                "overview.plan",
                "web.room",
                "web.view");
        allow("overview.plan", "document", "text", "store");
        allow("overview.coverage", "answer", "document", "register", "store", "text", "validity");
        allow(
                "overview.figures",
                "answer",
                "calendar",
                "document",
                "overview.coverage",
                "register",
                "store",
                "validity");
        allow("overview", "access", "calendar", "document", "validity", "store", "overview.plan");
        allow(
                "web.desk.coverage",
                "access",
                "document",
                "overview.coverage",
                "overview.figures",
                "register",
                "store",
                "web.room",
                "web.view");
        allow("web.desk.people", "access", "document", "store", "web.room", "web.view");
        allow(
                "web.desk.entries",
                "access",
                "document",
                "validity",
                "search",
                "store",
                "entry",
                "curate.entry",
                "web.room",
                "web.view");
        allow(
                "web",
                "entry",
                "access",
                "web.desk",
                "web.http",
                "web.portal",
                "web.portal.report",
                "web.sync",
                "calendar",
                "compare",
                "register",
                "document",
                "validity",
                "search",
                "answer",
                "store",
                "web.view");
        allow("evaluate", "document", "text", "meaning", "validity", "search", "search.reading", "answer");
        allow("learn", "answer", "document", "text", "meaning", "search", "evaluate");
        allow("app.config", "document");
        allow("app.part", "*");
        allow("app.serve", "*");
        allow("app.command", "*");
        allow("app", "*");

        fence("com.hankcs", "text");
        fence("ai.onnxruntime", "meaning");
        fence("ai.djl", "meaning");
        fence(
                "org.apache.tika",
                "extract",
                "extract.child",
                "extract.child.page",
                "extract.child.office",
                "extract.child.paper");
        fence("org.apache.pdfbox", "extract.child.paper");
        fence("org.apache.poi", "extract.child", "extract.child.office");
        fence("com.drew", "extract.child");
        fence("com.github.difflib", "compare");
        fence("org.jsoup", "extract.child.page");
        fence("org.apache.lucene", "search.lucene");
        fence("org.jdbi", "store.jdbi");
        fence("org.flywaydb", "store.jdbi");
        fence("com.zaxxer", "store.jdbi");
        fence("java.sql", "store.jdbi");
        fence("tools.jackson", "store.jdbi", "web", "web.portal", "web.sync", "evaluate");
        fence("com.fasterxml.jackson", "store.jdbi", "web", "web.sync", "evaluate");
        fence("com.password4j", "access");
        fence(
                "io.javalin",
                "web.hotline",
                "web.desk.entries",
                "web",
                "web.desk",
                "web.desk.intake",
                "web.desk.gaps",
                "web.desk.lists",
                "web.http",
                "web.portal.report",
                "web.portal",
                "web.room",
                "web.desk.people",
                "web.desk.coverage",
                "web.desk.golden",
                "web.desk.lists",
                "web.desk.overview",
                "web.desk.hooks",
                "web.sync");
        fence("jakarta.servlet", "web");
        fence("org.eclipse.jetty", "web");
        fence("gg.jte", "web.http", "web.room");
        fence("org.dhatim", "register", "curate.entry");
        fence("picocli", "app");
        fence("io.micrometer", "app");
        fence("ch.qos.logback", "app");
    }

    private Plan() {}

    private static void allow(String name, String... others) {
        MAY_IMPORT.put(name, Set.copyOf(Arrays.asList(others)));
    }

    private static void fence(String library, String... packages) {
        FENCES.put(library, Set.copyOf(List.of(packages)));
    }

    static boolean mayImport(String from, String to) {
        var allowed = MAY_IMPORT.getOrDefault(from, Set.of());
        return from.equals(to) || allowed.contains("*") || allowed.contains(to);
    }
}
