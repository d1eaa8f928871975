package org.lucerna.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.0/24",
        "127.0.0.1, this machine",
        "::1, this machine",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:0:0:0:0:0/48",
        "::ffff:192.0.2.77, 192.0.2.0/24",
        "999.1.1.1, unknown",
        "'', unknown",
        ":, unknown",
        "example.org, unknown",
        "fe80::1%eth0, unknown",
        "'<script>', unknown",
    })
    void anAddressIsKeptAsItsNetworkAlone(String address, String kept) {
        assertThat(ClientAddress.coarsely(address)).isEqualTo(kept);
    }
}
