package org.lucerna.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.text.Language;
import org.lucerna.site.page.StaticPage;
import org.lucerna.web.page.InterfaceLanguages;
import org.lucerna.web.page.ShownPage;

/** The pages that the network writes itself, each in each language. */
@Named("sitePages")
@RequestScoped
public class SitePagesPage {

    /** One page. */
    public record Row(String name, String address, List<Text> texts) {}

    /** Its text in one language. */
    public record Text(String code, String language, String address) {}

    @Inject
    private ShownPage page;

    @PostConstruct
    void load() {
        if (!Acting.current().may(Permission.EDIT_SITE)) {
            throw new Denied();
        }
    }

    public List<Row> getRows() {
        return Stream.of(StaticPage.values())
                .map(one -> new Row(
                        page.getWords().text("page.name." + one),
                        "/" + page.getLanguage() + "/" + one.code(),
                        InterfaceLanguages.ALL.stream()
                                .map(language -> text(one, language))
                                .toList()))
                .toList();
    }

    private Text text(StaticPage one, Language language) {
        return new Text(
                language.code(),
                language.locale().getDisplayLanguage(page.getLocale()),
                "/" + page.getLanguage() + "/admin/pages/edit?page=" + one.code() + "&language=" + language);
    }
}
