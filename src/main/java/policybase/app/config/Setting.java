package policybase.app.config;

import java.util.function.Function;

/// One thing that can be set: `server.port` in the file, `POLICYBASE_SERVER_PORT` in the environment.
///
/// @param meaning one Chinese sentence for people
/// @param reads text → value; throws [IllegalArgumentException] with what is wrong in Chinese
public record Setting<T>(String key, String preset, String meaning, Function<String, T> reads) {
    public String variable() {
        return "POLICYBASE_"
                + key.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
