package policybase.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import policybase.document.Fault;

class OnceTest {
    @Test
    void ofManyWhoWantItOneWorksItOutAndTheOthersWait() throws InterruptedException {
        var worked = new AtomicInteger();
        var all = new CountDownLatch(4);
        var once = new Once<>(() -> {
            all.await();
            return worked.incrementAndGet();
        });
        try (var pool = Executors.newFixedThreadPool(4)) {
            var wanted = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(_ -> () -> {
                        all.countDown();
                        return once.get();
                    })
                    .toList();
            assertThat(pool.invokeAll(wanted))
                    .allSatisfy(one -> assertThat(one.get()).isEqualTo(1));
        }
        assertThat(worked).hasValue(1);
    }

    @Test
    void whatNobodyBeganIsWorkedOutByWhoeverAsks() {
        var once = new Once<>(Thread::currentThread);
        assertThat(once.get()).isSameAs(Thread.currentThread());
    }

    @Test
    void whatGoesWrongGoesWrongForEverybody() {
        var wrong = new Fault(Fault.Kind.BROKEN, "读不出");
        var once = new Once<>(() -> {
            throw wrong;
        });
        assertThatThrownBy(once::get).isSameAs(wrong);
        assertThatThrownBy(once::get).isSameAs(wrong);
        var unread = new Once<>(() -> {
            throw new IOException("unread");
        });
        assertThatThrownBy(unread::get).isInstanceOf(UncheckedIOException.class);
    }
}
