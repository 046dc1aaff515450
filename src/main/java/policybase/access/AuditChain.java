package policybase.access;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import policybase.store.AuditLine;
import policybase.store.AuditLog;

/// Follows the chain of the audit log line by line, and says where it breaks first. A line is broken when its words do
/// not give its hash, when it does not follow the line before, or when a number is missing.
///
/// A chain cannot tell that its newest lines were cut off: whoever wants to know keeps the last hash elsewhere and asks
/// whether the chain still holds it.
public final class AuditChain {
    private static final Pattern EXPORTED = Pattern.compile(
            "(\\{\"number\":(\\d{1,18}),.*,\"previous\":\"([0-9a-f]{64})\"),\"hash\":\"([0-9a-f]{64})\"\\}");

    private final Optional<String> head;
    private long count;
    private String last = AuditLine.FIRST;
    private boolean hasHead;
    private Optional<Break> broken = Optional.empty();

    /// Where it breaks.
    ///
    /// @param number of the line
    /// @param why in a plain sentence
    public record Break(long number, String why) {}

    /// What was found.
    ///
    /// @param count of lines that hold
    /// @param last the hash of the last of them
    public record Finding(long count, String last, Optional<Break> broken) {}

    /// @param head a hash noted down earlier that must still be there; empty: none was
    public AuditChain(Optional<String> head) {
        this.head = head;
    }

    public static Finding follow(AuditLog log, Optional<String> head) {
        var chain = new AuditChain(head);
        log.each(chain::add);
        return chain.finding();
    }

    void add(AuditLine line) {
        add(OptionalLong.of(line.number()), line.previous(), line.hash(), line.isSound());
    }

    /// One line of an export.
    public void add(String exported) {
        var parts = EXPORTED.matcher(exported);
        if (parts.matches()) {
            var hash = parts.group(4);
            add(
                    OptionalLong.of(Long.parseLong(parts.group(2))),
                    parts.group(3),
                    hash,
                    AuditLine.sha256(parts.group(1) + "}").equals(hash));
        } else {
            add(OptionalLong.empty(), "", "", false);
        }
    }

    private void add(OptionalLong number, String previous, String hash, boolean isSound) {
        if (broken.isPresent()) {
            return;
        }
        var expected = count + 1;
        if (number.isPresent() && number.getAsLong() != expected) {
            breaks(expected, "缺第" + expected + "行，后面是第" + number.getAsLong() + "行");
        } else if (!isSound) {
            breaks(expected, "第" + expected + "行的内容与它的校验值不符");
        } else if (!previous.equals(last)) {
            breaks(expected, "第" + expected + "行没有接上前一行");
        } else {
            count++;
            last = hash;
            hasHead |= head.filter(hash::equals).isPresent();
        }
    }

    private void breaks(long number, String why) {
        broken = Optional.of(new Break(number, why));
    }

    public Finding finding() {
        if (broken.isEmpty() && head.isPresent() && !hasHead) {
            breaks(count + 1, "链上没有所给的校验值，末尾的记录可能被删掉了");
        }
        return new Finding(count, last, broken);
    }
}
