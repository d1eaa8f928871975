package org.lucerna.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.lucerna.cli.CannotGoOn;

class ListeningAddressTest {

    @Test
    void aTakenPortIsToldWithTheWayOut() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> ListeningAddress.free("127.0.0.1", other.getLocalPort()))
                    .isInstanceOf(CannotGoOn.class)
                    .hasMessage("port " + other.getLocalPort()
                            + " is taken by another program; end it, or choose another with --port.");
        }
    }

    @Test
    void aFreePortIsTakenAsItIs() throws Exception {
        int port;
        try (ServerSocket probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }
        assertThat(ListeningAddress.free("127.0.0.1", port).url()).isEqualTo("http://localhost:" + port);
    }

    @Test
    void aNumberThatIsNoPortIsAWrongCall() {
        assertThatThrownBy(() -> ListeningAddress.free("127.0.0.1", 70_000)).hasMessageContaining("--port");
    }

    @Test
    void anAddressOfAnotherMachineIsAWrongCall() {
        assertThatThrownBy(() -> ListeningAddress.free("192.0.2.1", 8080)).hasMessageContaining("--host");
    }
}
