package policybase.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RehearsalTest {
    /// The start is recorded from it; a rehearsal that fails leaves every start slow, and nobody told.
    @Test
    void theRehearsalGoesThroughEveryPage() throws Exception {
        System.setProperty("policybase.home", System.getProperty("user.dir"));
        assertThat(new RehearseCommand().call()).isZero();
    }
}
