package org.lucerna.provider;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;

/**
 * The provider's people, its two clients and its own sign-in page. Name and address stand at the user info endpoint alone, as
 * OpenID Connect has it for the code flow; other providers repeat them in the ID token.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class ProviderSetup {

    private final Map<String, Person> people = Arrays.stream(
                    System.getProperty("provider.people").split(","))
            .map(Person::of)
            .collect(Collectors.toMap(Person::email, Function.identity()));

    @Bean
    @Order(0)
    SecurityFilterChain rotation(HttpSecurity http) throws Exception {
        return http.securityMatcher(new AntPathRequestMatcher("/rotate"))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        protocol -> protocol.oidc(oidc -> oidc.userInfoEndpoint(info -> info.userInfoMapper(asked ->
                                new OidcUserInfo(person(asked.getAuthorization().getPrincipalName())
                                        .claims())))))
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .oauth2ResourceServer(info -> info.jwt(Customizer.withDefaults()))
                .exceptionHandling(who -> who.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain itsOwnPages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(people.keySet().stream()
                .map(email -> User.withUsername(email)
                        .password("{noop}" + ProviderProcess.PASSWORD)
                        .roles("PERSON")
                        .build())
                .toList());
    }

    @Bean
    RegisteredClientRepository clients() {
        List<RegisteredClient> clients = Stream.of(ProviderProcess.CLIENT, ProviderProcess.OTHER_CLIENT)
                .map(name -> RegisteredClient.withId(name)
                        .clientId(name)
                        .clientSecret("{noop}" + ProviderProcess.SECRET_OF + name)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(System.getProperty("provider.redirect"))
                        .postLogoutRedirectUri(System.getProperty("provider.left"))
                        .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email")))
                        .clientSettings(
                                ClientSettings.builder().requireProofKey(true).build())
                        .build())
                .toList();
        return new InMemoryRegisteredClientRepository(clients);
    }

    @Bean
    SigningKey signingKey() {
        return new SigningKey();
    }

    @Bean
    JwtDecoder decoder(SigningKey key) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(key);
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder()
                .issuer("http://localhost:" + Integer.getInteger("provider.port"))
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokens() {
        return token -> {
            if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                Person person = person(token.getPrincipal().getName());
                token.getClaims().subject(person.subject()).claim("amr", person.methods());
            }
        };
    }

    private Person person(String email) {
        Person person = people.get(email);
        if (person == null) {
            throw new IllegalStateException(email);
        }
        return person;
    }
}
