package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.members.group.GroupView;
import org.lucerna.members.group.Groups;
import org.lucerna.site.setting.CurrentSite;
import org.lucerna.site.setting.Feature;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** The closed groups that one is in or invited to, and founding one. */
@Named("groups")
@RequestScoped
public class GroupsPage {

    @Inject
    private Groups groups;

    @Inject
    private CurrentSite site;

    @Inject
    private ShownPage page;

    private final FormErrors errors = new FormErrors();
    private List<GroupView> mine = List.of();
    private @Nullable String name;
    private @Nullable String purpose;

    @PostConstruct
    void load() {
        if (!site.get().has(Feature.GROUPS)) {
            throw new NotFound();
        }
        mine = groups.list();
    }

    public void found() {
        try {
            GroupView group = groups.found(typed(name), typed(purpose));
            Redirect.to("/" + page.getLanguage() + "/groups/" + group.id());
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        }
    }

    public List<GroupView> getMine() {
        return mine;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }
}
