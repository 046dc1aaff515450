package policybase.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;

/// Passwords → what can be kept of them, and back to yes or no: Argon2id.
///
/// 19 MiB, two rounds, one lane is what the OWASP Password Storage Cheat Sheet gives as the least for Argon2id; salt of
/// 16 and tag of 32 bytes are from RFC 9106 §3.1. The parameters are kept with each hash, so they can be raised later.
final class Passwords {
    private static final int KIBIBYTES = 19 * 1024;
    private static final int ROUNDS = 2;
    private static final int LANES = 1;
    private static final int TAG = 32;
    private static final int SALT = 16;

    /// Hashing at once, so that a flood of sign-ins cannot take the memory.
    private static final int AT_ONCE = 4;

    private static final Argon2Function ARGON = Argon2Function.getInstance(KIBIBYTES, ROUNDS, LANES, TAG, Argon2.ID);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /// What is checked for a login that nobody has, so that it takes as long as for one that somebody has.
    private final String nobody = hash("nobody has this password");

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return Password.hash(password).addRandomSalt(SALT).with(ARGON).getResult();
        } finally {
            turns.release();
        }
    }

    boolean isRight(String password, String hash) {
        turns.acquireUninterruptibly();
        try {
            return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        } finally {
            turns.release();
        }
    }

    /// Takes the time of a check.
    void waste(String password) {
        isRight(password, nobody);
    }
}
