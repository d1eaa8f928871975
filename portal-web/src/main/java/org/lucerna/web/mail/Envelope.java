package org.lucerna.web.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.QueuedLetter;

/** Makes the message that goes over the wire: one receiver, plain text in UTF-8. No machine is to answer it. */
final class Envelope {

    private Envelope() {}

    /**
     * @param from as a header has it
     * @throws LetterRefused when the receiver's address is none
     */
    static MimeMessage seal(QueuedLetter queued, LetterText text, String from, Session session) throws LetterRefused {
        InternetAddress receiver = address(queued.letter().to());
        try {
            InternetAddress sender = new InternetAddress(from, true);
            MimeMessage message = new Marked(session, queued.mark(), sender.getAddress());
            message.setFrom(named(sender));
            message.setRecipient(Message.RecipientType.TO, receiver);
            message.setSubject(text.subject(), "UTF-8");
            message.setText(text.body().replace("\n", "\r\n"), "UTF-8");
            message.setHeader("Content-Transfer-Encoding", "quoted-printable");
            message.setHeader("Content-Language", queued.letter().language().code());
            String answers = queued.letter().values().get(Letter.REPLY_TO);
            if (answers == null) {
                // RFC 3834: a machine wrote this, so no machine answers.
                message.setHeader("Auto-Submitted", "auto-generated");
            } else {
                message.setReplyTo(new Address[] {address(answers)});
            }
            message.saveChanges();
            return message;
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException("The letter cannot be put into an envelope: " + e.getMessage(), e);
        }
    }

    private static InternetAddress named(InternetAddress sender) throws java.io.UnsupportedEncodingException {
        if (sender.getPersonal() != null) {
            sender.setPersonal(sender.getPersonal(), "UTF-8");
        }
        return sender;
    }

    /** A domain of any script in the form that every mail server knows (RFC 5891). */
    private static InternetAddress address(String address) throws LetterRefused {
        int at = address.lastIndexOf('@');
        try {
            String ascii = address.substring(0, at) + "@" + IDN.toASCII(address.substring(at + 1));
            InternetAddress receiver = new InternetAddress();
            receiver.setAddress(ascii);
            if (StandardCharsets.US_ASCII.newEncoder().canEncode(ascii)) {
                receiver.validate();
            }
            return receiver;
        } catch (IllegalArgumentException | MessagingException e) {
            throw new LetterRefused("the address is none", true);
        }
    }

    /** Keeps the letter's own Message-ID, which a message otherwise makes anew each time it is sealed. */
    private static final class Marked extends MimeMessage {

        private final String id;

        Marked(Session session, String mark, String sender) {
            super(session);
            this.id = "<" + mark + sender.substring(sender.lastIndexOf('@')) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
