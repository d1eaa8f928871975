package org.lucerna.site.hotline;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Item;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.vocabulary.Countries;

/** The numbers on the page "Help now". */
@UseCases
public class Hotlines {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_PHONE = 60;
    public static final int LONGEST_NOTE = 300;

    @PersistenceContext
    private EntityManager em;

    /** All of them, by country code and name. */
    @Requires(Permission.ANYONE)
    public List<HotlineView> list() {
        return em.createQuery("select h from Hotline h order by h.country, h.name, h.id", Hotline.class)
                .getResultStream()
                .map(Hotline::view)
                .toList();
    }

    /** @throws Invalid naming each field that breaks a rule */
    @Requires(Permission.EDIT_SITE)
    @Audited(act = "create", kind = "hotline")
    public HotlineView add(HotlineDraft typed) {
        Hotline hotline = new Hotline(checked(typed));
        em.persist(hotline);
        em.flush();
        return hotline.view();
    }

    /** @throws NotFound when there is none */
    @Requires(Permission.EDIT_SITE)
    @Audited(act = "remove", kind = "hotline")
    public HotlineView remove(@Item long id) {
        Hotline hotline = em.find(Hotline.class, id);
        if (hotline == null) {
            throw new NotFound();
        }
        em.remove(hotline);
        return hotline.view();
    }

    private static HotlineDraft checked(HotlineDraft typed) {
        HotlineDraft draft = new HotlineDraft(
                typed.country().strip(),
                typed.name().strip(),
                typed.phone().strip(),
                typed.note().strip());
        List<Invalid.Field> broken = new ArrayList<>();
        if (!Countries.exists(draft.country())) {
            broken.add(new Invalid.Field("country", "site.hotline.country.missing"));
        }
        if (draft.name().isEmpty()) {
            broken.add(new Invalid.Field("name", "site.name.missing"));
        } else if (draft.name().length() > LONGEST_NAME) {
            broken.add(new Invalid.Field("name", "site.tooLong", LONGEST_NAME));
        }
        if (!draft.phone().matches("\\+?[0-9][0-9 ()/.\\-]{1," + (LONGEST_PHONE - 2) + "}")) {
            broken.add(new Invalid.Field("phone", "site.hotline.phone.notANumber"));
        }
        if (draft.note().length() > LONGEST_NOTE) {
            broken.add(new Invalid.Field("note", "site.tooLong", LONGEST_NOTE));
        }
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
        return draft;
    }
}
