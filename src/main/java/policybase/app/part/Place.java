package policybase.app.part;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import policybase.app.config.ConfigLoader;
import policybase.document.Fault;

/// Where the base of a command lies.
public final class Place {
    @Option(names = "--data", paramLabel = "DIR", description = "数据所在文件夹（原件、数据库、索引），默认为程序所在文件夹")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "配置文件，默认为数据文件夹中的 policybase.properties")
    private @Nullable Path configuration;

    public Folders folders() {
        var home = System.getProperty("policybase.home");
        if (home == null) {
            throw new Fault(Fault.Kind.BROKEN, "请用 ./policybase 启动本程序。");
        }
        var folder = Path.of(home).toAbsolutePath().normalize();
        var chosen = data;
        return new Folders(
                folder, chosen == null ? folder : chosen.toAbsolutePath().normalize());
    }

    public ConfigLoader.Loaded configuration() {
        var chosen = configuration;
        if (chosen != null && !java.nio.file.Files.isReadable(chosen)) {
            throw new Fault(Fault.Kind.INVALID, "配置文件读不了：" + chosen);
        }
        return ConfigLoader.load(chosen == null ? folders().configuration() : chosen, System.getenv());
    }

    public Base open() {
        return new Base(folders(), configuration().config());
    }
}
