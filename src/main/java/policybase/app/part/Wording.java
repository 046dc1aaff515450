package policybase.app.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import policybase.curate.lists.ListTexts;
import policybase.curate.lists.ListTexts.Texts;
import policybase.document.Fault;

/// The words in force: made of the folder that comes with the program, or, where the desk has versions of lists, of a
/// copy with these on top. When other lists go live the words are made first and then change places with those before,
/// so that nobody meets half of them.
public final class Wording {
    private final Base base;
    private final Consumer<Words> turned;
    private volatile Optional<Held> held = Optional.empty();

    /// @param versions how many versions there were when these were made
    private record Held(Words words, long versions) {}

    /// @param turned told of words that took the place of others
    Wording(Base base, Consumer<Words> turned) {
        this.base = base;
        this.turned = turned;
    }

    public Words now() {
        return held.orElseGet(this::first).words();
    }

    private synchronized Held first() {
        if (held.isEmpty()) {
            held = Optional.of(made());
        }
        return held.orElseThrow();
    }

    /// A base that was never begun has no versions, and is not begun by looking for them.
    private Held made() {
        var versions = Files.exists(base.folders().database())
                ? base.store().listVersions().count()
                : 0;
        var folder = versions == 0 ? base.folders().dictionary() : written(texts().inForce(), "dictionary-" + versions);
        return new Held(others(folder), versions);
    }

    private Words others(Path folder) {
        var hotline = base.config().site().hotline();
        var county = base.config().site().county();
        return held.map(one -> one.words().of(folder, hotline, county))
                .orElseGet(() -> new Words(folder, hotline, county));
    }

    ListTexts texts() {
        return new ListTexts(base.folders().dictionary(), base.store().listVersions());
    }

    /// Takes up the lists in force.
    synchronized void reload() {
        var next = made();
        next.words().make();
        held = Optional.of(next);
        turned.accept(next.words());
    }

    /// Takes them up when another process brought others into force.
    public void follow() {
        var known = held.map(Held::versions);
        if (known.isPresent() && known.get() != base.store().listVersions().count()) {
            reload();
        }
    }

    /// Words of lists that are not in force, in a folder of their own.
    Words of(Texts texts, String name) {
        return others(written(texts, name));
    }

    private Path written(Texts texts, String name) {
        try {
            var folder = Files.createTempDirectory(base.temporary(), name + "-");
            for (var file : texts.byFile().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
            }
            return folder;
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "词表写不进临时文件夹，请检查磁盘空间。", e);
        }
    }

    /// A part made of the words in force, made anew when these are others.
    public <T> Supplier<T> part(Supplier<T> maker) {
        return new Part<>(this, maker);
    }

    private static final class Part<T> implements Supplier<T> {
        private final Wording wording;
        private final Supplier<T> maker;
        private Optional<Made<T>> made = Optional.empty();

        private record Made<T>(T part, Words of) {}

        Part(Wording wording, Supplier<T> maker) {
            this.wording = wording;
            this.maker = maker;
        }

        @Override
        public synchronized T get() {
            var words = wording.now();
            var fresh = made.filter(one -> one.of() == words).orElseGet(() -> new Made<>(maker.get(), words));
            made = Optional.of(fresh);
            return fresh.part();
        }
    }
}
