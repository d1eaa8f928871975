package org.lucerna.members.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.database.DatabaseTime;

/** Something that was asked, or answered. */
@Entity
@Table(name = "application_message")
class ApplicationMessage {

    static final int LONGEST = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_message_seq")
    @SequenceGenerator(name = "application_message_seq", sequenceName = "application_message_seq", allocationSize = 50)
    private long id;

    @Column(name = "application_id", updatable = false)
    private long applicationId;

    @Column(name = "from_applicant", updatable = false)
    private boolean fromApplicant;

    @Column(updatable = false)
    private String text;

    @Column(name = "written_at", updatable = false)
    private OffsetDateTime writtenAt;

    @Column(name = "written_by")
    private @Nullable Long writtenBy;

    protected ApplicationMessage() {}

    ApplicationMessage(long applicationId, boolean fromApplicant, String text) {
        this.applicationId = applicationId;
        this.fromApplicant = fromApplicant;
        this.text = text;
        this.writtenAt = DatabaseTime.now();
        this.writtenBy = fromApplicant ? null : Acting.current().accountId();
    }

    boolean isFromApplicant() {
        return fromApplicant;
    }

    String text() {
        return text;
    }

    ApplicationView.Message view() {
        return new ApplicationView.Message(fromApplicant, text, writtenAt);
    }
}
