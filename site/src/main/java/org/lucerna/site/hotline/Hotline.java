package org.lucerna.site.hotline;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A number that somebody in danger can call. */
@Entity
@Table(name = "hotline")
class Hotline {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hotline_seq")
    @SequenceGenerator(name = "hotline_seq", sequenceName = "hotline_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    private String country;

    private String name;

    private String phone;

    private String note;

    protected Hotline() {}

    Hotline(HotlineDraft draft) {
        this.country = draft.country();
        this.name = draft.name();
        this.phone = draft.phone();
        this.note = draft.note();
    }

    HotlineView view() {
        return new HotlineView(id, country, name, phone, note);
    }
}
