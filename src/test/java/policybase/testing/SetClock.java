package policybase.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;

/// A clock of China that only the test moves.
public final class SetClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Instant now;

    /// Nine in the morning of a day.
    public SetClock(LocalDate day) {
        now = day.atTime(9, 0).atZone(ZONE).toInstant();
    }

    public void forward(TemporalAmount time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
