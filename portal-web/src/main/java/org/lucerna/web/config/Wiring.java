package org.lucerna.web.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.lucerna.directory.entry.EntrySettings;
import org.lucerna.directory.message.MessageSettings;
import org.lucerna.directory.upkeep.UpkeepSettings;
import org.lucerna.imports.extract.DocumentExtractor;
import org.lucerna.imports.extract.process.ProcessExtractor;
import org.lucerna.library.file.FileStore;
import org.lucerna.members.account.AccountSettings;
import org.lucerna.members.application.ApplicationSettings;
import org.lucerna.members.factor.PasskeySettings;
import org.lucerna.members.invitation.InvitationSettings;
import org.lucerna.members.provider.ProviderSettings;
import org.lucerna.members.session.SessionSettings;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.lucene.LuceneSearchIndex;
import org.lucerna.search.thesaurus.CurrentThesaurus;
import org.lucerna.web.members.JoinSettings;
import org.lucerna.web.search.Labels;

/** Puts the plain Java parts, which know nothing of CDI, at the disposal of those that do. */
@ApplicationScoped
class Wiring {

    @Produces
    @Singleton
    Settings settings() {
        return Settings.current();
    }

    @Produces
    @Singleton
    SessionSettings sessions(Settings settings) {
        return settings.sessions();
    }

    @Produces
    @Singleton
    ProviderSettings provider(Settings settings) {
        return settings.provider();
    }

    @Produces
    @Singleton
    AccountSettings accounts(Settings settings) {
        return settings.accounts();
    }

    @Produces
    @Singleton
    ApplicationSettings applications(Settings settings) {
        return settings.membership().applications();
    }

    @Produces
    @Singleton
    EntrySettings entries(Settings settings) {
        return settings.directory().entries();
    }

    @Produces
    @Singleton
    UpkeepSettings upkeep(Settings settings) {
        return settings.directory().upkeep();
    }

    @Produces
    @Singleton
    MessageSettings messages(Settings settings) {
        return settings.directory().messages();
    }

    @Produces
    @Singleton
    PasskeySettings passkeys(Settings settings) {
        return new PasskeySettings(settings.url());
    }

    @Produces
    @Singleton
    InvitationSettings invitations(Settings settings) {
        return settings.membership().invitations();
    }

    @Produces
    @Singleton
    JoinSettings joinForm(Settings settings) {
        return settings.membership().form();
    }

    @Produces
    @Singleton
    FileStore files(Settings settings) {
        return new FileStore(settings.inData("files"), settings.maxFileBytes());
    }

    @Produces
    @ApplicationScoped
    SearchIndex index(Settings settings, MetricRegistry metrics) {
        return new MeasuredIndex(
                LuceneSearchIndex.open(
                        settings.inData("index"), settings.index(), new CurrentThesaurus(Labels.kinds())),
                metrics);
    }

    void close(@Disposes SearchIndex index) {
        index.close();
    }

    @Produces
    @ApplicationScoped
    DocumentExtractor extractor(Settings settings) {
        return new ProcessExtractor(settings.extraction());
    }

    void close(@Disposes DocumentExtractor extractor) {
        extractor.close();
    }
}
