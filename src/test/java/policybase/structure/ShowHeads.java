package policybase.structure;

import java.nio.file.Files;
import java.nio.file.Path;

public class ShowHeads {
    public static void main(String[] a) throws Exception {
        var root = Path.of(a[0]);
        var st = new Structurer(Reference.load(Path.of("corpus/dictionary")));
        try (var o = new Originals()) {
            var k = 0;
            for (var f : Files.walk(root).filter(Files::isRegularFile).sorted().toList()) {
                k++;
                var n = k;
                var name = root.relativize(f).toString();
                o.read(f).ifPresent(x -> {
                    var s = st.structure(x, name, java.time.Instant.EPOCH);
                    var m = s.metadata();
                    System.out.printf("## %03d %s%n   T %s%n   I %s | A %s%n   N %s | O %s | R %s %s %s | K %s%n   D s=%s i=%s p=%s e=%s x=%s v=%s | W %s | %s%n", n, name,
                        m.title().full(), m.title().inner().orElse("-"), m.title().aliases(), m.number().map(Object::toString).orElse("-"), m.issuerNames(), m.rank(), m.tier(), m.region().orElse("-"), m.kind().map(Object::toString).orElse("-"),
                        d(m.dates().signed()), d(m.dates().issued()), d(m.dates().published()), d(m.dates().effective()), d(m.dates().expires()), d(m.dates().versioned()), m.work().orElse("-"), m.topics());
                    s.events().forEach(e -> System.out.println("   E " + e.kind() + " " + e.on().map(Object::toString).orElse("?") + " " + e.basis().name() + " " + e.standing() + " | " + cut(e.quote())));
                    s.relations().stream().filter(r -> !r.kind().name().equals("CITES")).forEach(r -> System.out.println("   R " + r.kind().name() + " " + r.cited() + " " + r.scope() + " | " + cut(r.quote())));
                    s.problems().forEach(p -> System.out.println("   P " + p.severity() + " " + p.message()));
                });
            }
        }
    }
    static String d(java.util.Optional<java.time.LocalDate> x) { return x.map(Object::toString).orElse("-"); }
    static String cut(String s) { return s.length() > 110 ? s.substring(0, 110) + "…" : s; }
}
