package policybase.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keys (接口密钥) of other systems as they are kept: by their hash only.
public interface ApiKeys {

    /// All, newest first.
    List<Kept> all();

    Optional<Kept> byHash(String hash);

    void add(Kept key, String hash, Deed deed);

    /// False when there is no such key or it was revoked before.
    boolean revoke(String id, Deed deed);

    void used(String id, Instant at);

    /// One key.
    ///
    /// @param id its first letters, which tell keys apart and give nothing away
    /// @param name of the system it was made for
    /// @param scopes what it opens
    /// @param perMinute how many requests a minute it may make
    /// @param revokedAt since when it opens nothing
    record Kept(
            String id,
            String name,
            List<String> scopes,
            int perMinute,
            Instant madeAt,
            String madeBy,
            Optional<Instant> revokedAt,
            Optional<Instant> lastUsed) {
        public Kept {
            scopes = List.copyOf(scopes);
        }
    }
}
