import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keeps a copy of what a PolicyBase hands out in step with it, by its interface alone. Needs nothing but Java 25:
///
///     java Follow.java https://zcwj.example.gov.cn copy            once, then ends
///     java Follow.java https://zcwj.example.gov.cn copy 30         and again every 30 seconds
///     java Follow.java verify copy                                 is each file what it was when it came?
///
/// A key, where there is one, is read from the environment variable POLICY_KEY.
///
/// The folder holds one file for each item, `document/ID.json` and `entry/ID.json`, each exactly the text that came;
/// `state`, two lines: the cursor, and whether a full copy is under way; and `hashes`, what each file was when the copy
/// was last in step. A file is written beside its place and moved
/// there, and the cursor after the files of its page, so that a process killed anywhere only repeats a page, which
/// changes nothing. Whatever goes wrong on the way is tried again; when the digest of the folder is not the one the
/// server tells, or the server says that the cursor is of no use, the copy is taken afresh over the old one, and what
/// did not come again is removed.
///
/// It ends with 0 when all went well, 1 when `verify` found a file that is not what came, 2 when it was called wrongly.
public final class Follow {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 10;
    private static final int LIMIT = 200;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String server;
    private final Path folder;
    private final String key;

    private Follow(String server, Path folder, String key) {
        this.server = server;
        this.folder = folder;
        this.key = key;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && arguments[0].equals("verify")) {
            var wrong = wrong(Path.of(arguments[1]));
            wrong.forEach(file -> System.out.println("not what came: " + file));
            System.exit(wrong.isEmpty() ? 0 : 1);
        }
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("java Follow.java SERVER FOLDER [SECONDS]  or  java Follow.java verify FOLDER");
            System.exit(2);
        }
        var key = System.getenv().getOrDefault("POLICY_KEY", "");
        var follow = new Follow(arguments[0].replaceAll("/+$", ""), Path.of(arguments[1]), key);
        if (arguments.length == 2) {
            follow.catchUp();
            return;
        }
        for (var pause = Duration.ofSeconds(Integer.parseInt(arguments[2])); ; Thread.sleep(pause)) {
            try {
                follow.catchUp();
            } catch (IOException e) {
                System.out.println("later again: " + e.getMessage());
            }
        }
    }

    /// Takes all that changed; afterwards the folder is what the server hands out.
    private void catchUp() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("document"));
        Files.createDirectories(folder.resolve("entry"));
        var state = State.of(folder);
        for (var afresh = 0; afresh <= 2; ) {
            var page = page(state);
            if (page.isEmpty()) {
                System.out.println("the cursor is of no use: a full copy is taken");
                state = State.afresh(folder);
                afresh++;
                continue;
            }
            for (var change : list(page, "changes")) {
                take(change, state);
            }
            state = state.at((String) page.get("cursor"));
            if ((boolean) page.get("more")) {
                continue;
            }
            state = state.done();
            var digest = (Map<?, ?>) page.get("digest");
            var hashes = hashes(folder);
            if (digest.get("sha256").equals(sha256(hashes))) {
                write(folder.resolve("hashes"), hashes);
                System.out.println("in step at " + page.get("cursor") + ": " + digest.get("documents") + " documents, "
                        + digest.get("entries") + " entries");
                return;
            }
            System.out.println("the copy is not what the server hands out: a full copy is taken");
            state = State.afresh(folder);
            afresh++;
        }
        throw new IOException("the copy does not come to the digest of the server, even taken afresh");
    }

    private void take(Map<?, ?> change, State state) throws IOException {
        var name = change.get("kind") + "/" + change.get("id");
        if (!name.matches("(document|entry)/[a-z0-9-]{3,64}")) {
            throw new IOException("no name for a file: " + name);
        }
        if (change.get("action").equals("withdraw")) {
            Files.deleteIfExists(file(name));
            return;
        }
        var item = (String) change.get("item");
        if (!sha256(item).equals(change.get("hash"))) {
            throw new IOException("came damaged: " + name);
        }
        write(file(name), item);
        state.came(name);
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }

    /// The next page, tried again while the server is not to be reached or busy; empty when the cursor is of no use.
    private Map<?, ?> page(State state) throws IOException, InterruptedException {
        var address = server + "/api/v1/changes?limit=" + LIMIT
                + (state.cursor.isEmpty() ? "" : "&since=" + URLEncoder.encode(state.cursor, StandardCharsets.UTF_8));
        var trouble = "";
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var pause = Duration.ofMillis(Math.min(10_000, 200L << attempt));
            try {
                var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
                if (!key.isEmpty()) {
                    request.header("Authorization", "Bearer " + key);
                }
                var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                switch (answer.statusCode()) {
                    case 200 -> {
                        return (Map<?, ?>) new Json(answer.body()).read();
                    }
                    case 410 -> {
                        return Map.of();
                    }
                    case 429, 503 ->
                        pause = answer.headers()
                                .firstValue("Retry-After")
                                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                                .orElse(pause);
                    case 400, 401, 403 ->
                        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                    default -> {}
                }
                trouble = String.valueOf(answer.statusCode());
            } catch (IOException e) {
                trouble = e.toString();
            }
            System.out.println("tried again in " + pause.toMillis() + " ms: " + trouble);
            Thread.sleep(pause);
        }
        throw new IOException("given up: " + trouble);
    }

    /// Where a copy is.
    private static final class State {
        private final Path folder;
        private final String cursor;
        private final Set<String> came;
        private final boolean isFull;

        private State(Path folder, String cursor, boolean isFull, Set<String> came) {
            this.folder = folder;
            this.cursor = cursor;
            this.isFull = isFull;
            this.came = came;
        }

        /// A full copy that was under way when the process ended is begun again, for what came is not known any more.
        static State of(Path folder) throws IOException {
            var file = folder.resolve("state");
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            return lines.size() == 2 && lines.get(1).equals("in step")
                    ? new State(folder, lines.get(0), false, new HashSet<>())
                    : afresh(folder);
        }

        static State afresh(Path folder) throws IOException {
            write(folder.resolve("state"), "\nfull copy\n");
            return new State(folder, "", true, new HashSet<>());
        }

        void came(String name) {
            if (isFull) {
                came.add(name);
            }
        }

        State at(String next) throws IOException {
            if (!isFull) {
                write(folder.resolve("state"), next + "\nin step\n");
            }
            return new State(folder, next, isFull, came);
        }

        /// After the last page: what did not come in a full copy is not there any more.
        State done() throws IOException {
            if (isFull) {
                for (var name : names(folder)) {
                    if (!came.contains(name)) {
                        Files.delete(folder.resolve(name + ".json"));
                    }
                }
                write(folder.resolve("state"), cursor + "\nin step\n");
            }
            return new State(folder, cursor, false, new HashSet<>());
        }
    }

    /// Items held, such as `document/3f2a9c01b4d5e6f7`, in order.
    private static Set<String> names(Path folder) throws IOException {
        var names = new TreeSet<String>();
        for (var kind : List.of("document", "entry")) {
            try (var files = Files.list(folder.resolve(kind))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".json"))
                        .forEach(file -> names.add(kind + "/" + file.substring(0, file.length() - 5)));
            }
        }
        return names;
    }

    /// A line `kind id hash` for each item, in order; SHA-256 of it is the digest.
    private static String hashes(Path folder) throws IOException {
        var lines = new StringBuilder();
        for (var name : names(folder)) {
            var text = Files.readString(folder.resolve(name + ".json"));
            lines.append(name.replace('/', ' ')).append(' ').append(sha256(text)).append('\n');
        }
        return lines.toString();
    }

    /// Files that are not what they were when the copy was last in step.
    private static List<String> wrong(Path folder) throws IOException {
        var wrong = new ArrayList<String>();
        var held = names(folder);
        for (var line : Files.readAllLines(folder.resolve("hashes"))) {
            var parts = line.split(" ");
            var name = parts[0] + "/" + parts[1];
            if (!held.remove(name) || !sha256(Files.readString(folder.resolve(name + ".json"))).equals(parts[2])) {
                wrong.add(name);
            }
        }
        wrong.addAll(held);
        return wrong;
    }

    /// Whether a notice of change (webhook) is the server's and fresh.
    ///
    /// @param timestamp header PolicyBase-Timestamp
    /// @param signature header PolicyBase-Signature
    /// @param body of the request, exactly as it came
    /// @param now seconds since 1970
    static boolean isGenuine(String secret, String timestamp, String signature, String body, long now)
            throws GeneralSecurityException {
        if (!timestamp.matches("\\d{1,12}") || Math.abs(now - Long.parseLong(timestamp)) > 300) {
            return false;
        }
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var expected = "v1="
                + HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, String text) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<?, ?>> list(Map<?, ?> from, String name) {
        var all = new ArrayList<Map<?, ?>>();
        ((List<?>) from.get(name)).forEach(one -> all.add((Map<?, ?>) one));
        return all;
    }

    /// Reads JSON: objects as maps, arrays as lists, numbers as doubles.
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object read() {
            skip();
            return switch (text.charAt(at)) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", "");
                default -> number();
            };
        }

        private Map<String, Object> object() {
            var map = new LinkedHashMap<String, Object>();
            for (at++, skip(); text.charAt(at) != '}'; skip()) {
                if (text.charAt(at) == ',') {
                    at++;
                    skip();
                }
                var name = string();
                skip();
                at++;
                map.put(name, read());
            }
            at++;
            return map;
        }

        private List<Object> array() {
            var list = new ArrayList<>();
            for (at++, skip(); text.charAt(at) != ']'; skip()) {
                if (text.charAt(at) == ',') {
                    at++;
                }
                list.add(read());
            }
            at++;
            return list;
        }

        private String string() {
            var out = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                var c = text.charAt(at);
                if (c != '\\') {
                    out.append(c);
                    continue;
                }
                at++;
                switch (text.charAt(at)) {
                    case 'n' -> out.append('\n');
                    case 't' -> out.append('\t');
                    case 'r' -> out.append('\r');
                    case 'b' -> out.append('\b');
                    case 'f' -> out.append('\f');
                    case 'u' -> {
                        out.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                        at += 4;
                    }
                    default -> out.append(text.charAt(at));
                }
            }
            at++;
            return out.toString();
        }

        private Object word(String word, Object value) {
            at += word.length();
            return value;
        }

        private Double number() {
            var start = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return Double.valueOf(text.substring(start, at));
        }

        private void skip() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
