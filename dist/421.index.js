export const id = 421;
export const ids = [421];
export const modules = {

/***/ 28421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepAction: () => (/* binding */ keepAction)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/adapters/github/run-environment.js

/** Reads the run's environment. Throws where it is not that of an action. */
function readRunEnvironment(env) {
    const required = (name) => {
        const value = env[name];
        if (value === undefined || value === '') {
            throw new Error(`${name} is not set: this program runs as a step of a GitHub Actions workflow`);
        }
        return value;
    };
    const retention = Number(env['GITHUB_RETENTION_DAYS']);
    const repositoryId = Number(env['GITHUB_REPOSITORY_ID']);
    return {
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
        repository: required('GITHUB_REPOSITORY'),
        repositoryId: repositoryId > 0 ? repositoryId : null,
        runId: required('GITHUB_RUN_ID'),
        runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
        commit: env['GITHUB_SHA'] ?? '',
        eventName: env['GITHUB_EVENT_NAME'] ?? '',
        branch: nonEmpty(env['GITHUB_HEAD_REF']) ?? env['GITHUB_REF_NAME'] ?? '',
        ref: env['GITHUB_REF'] ?? '',
        defaultBranch: readDefaultBranch(env['GITHUB_EVENT_PATH']),
        workflowRef: env['GITHUB_WORKFLOW_REF'] ?? '',
        workspace: required('GITHUB_WORKSPACE'),
        temporaryFolder: required('RUNNER_TEMP'),
        maxRetentionDays: retention > 0 ? retention : null,
    };
}
/**
 * Whether artifacts work there. GitHub Enterprise Server has no service for them; the client knows it by the same
 * rule.
 */
function supportsArtifacts({ serverUrl }) {
    const host = new URL(serverUrl).hostname.toUpperCase();
    return host === 'GITHUB.COM' || host.endsWith('.GHE.COM') || host.endsWith('.LOCALHOST');
}
function readDefaultBranch(eventPath) {
    if (eventPath === undefined || eventPath === '')
        return null;
    try {
        const event = JSON.parse((0,external_node_fs_.readFileSync)(eventPath, 'utf8'));
        const repository = propertyOf(event, 'repository');
        const branch = propertyOf(repository, 'default_branch');
        return typeof branch === 'string' ? nonEmpty(branch) : null;
    }
    catch {
        // Not every event tells, and not every runner writes the file; GitHub can be asked instead.
        return null;
    }
}
function propertyOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
function nonEmpty(text) {
    return text === undefined || text === '' ? null : text;
}

;// CONCATENATED MODULE: ./build/src/domain/failure.js
/**
 * A failure that was foreseen. Its message is written for the person who reads the log: what happened, to which
 * certificate, what follows and what to do. It never holds a secret.
 */
class Failure extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.name = 'Failure';
        this.code = code;
    }
}
/**
 * What an unknown thrown value has to say, in one line, without a final full stop. The query of an address is left
 * out: in a signed one it is a key to the store.
 */
function messageOf(thrown) {
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    return text
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ')
        .replace(/https?:\/\/\S+/g, (address) => address.replace(/\?.*/, ''))
        .trim()
        .replace(/\.$/, '');
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/src/domain/subject-alternative-name.js


/** More names than this make a certificate that clients and proxies refuse; public authorities stop at 100 too. */
const MAX_NAMES = 100;
/**
 * The names in a list separated by commas or line ends, without repetitions, in their order.
 *
 * A name is recognised by its form, or given as `DNS:`, `IP:`, `email:` or `URI:`. Throws an error that says what
 * is wrong with the first bad name.
 */
function parseSubjectAlternativeNames(text) {
    const items = text
        .split(/[,\r\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
    const names = withoutRepetitions(items.map(parseName));
    if (names.length > MAX_NAMES) {
        throw new Error(`${names.length} names; at most ${MAX_NAMES} are allowed`);
    }
    return names;
}
/**
 * The names that a certificate for `commonName` gets where none were asked for: the common name itself where it is
 * a host name or an address, and for `localhost` its addresses too.
 */
function defaultNames(commonName) {
    const name = nameOfHost(commonName);
    if (name === null)
        return [];
    if (name.value !== 'localhost')
        return [name];
    return [name, { type: 'IP', value: '127.0.0.1' }, { type: 'IP', value: '::1' }];
}
/** The common name as a subject alternative name; `null` where it is neither a host name nor an address. */
function nameOfHost(commonName) {
    if ((0,external_node_net_.isIP)(commonName) !== 0)
        return attempt(() => parseAddress(commonName));
    // One word with letters beyond ASCII is rather a person or a product than a host.
    const isLikelyHost = /^[\x21-\x7e]+$/.test(commonName) || commonName.includes('.');
    return isLikelyHost ? attempt(() => parseHostName(commonName)) : null;
}
/** `DNS:example.com`, as openssl writes it. */
function formatName(name) {
    return `${name.type}:${name.value}`;
}
/** An address in the one form that compares equal: RFC 5952 for IPv6. Throws where it is none. */
function canonicalAddress(text) {
    // A zone names an interface of one machine, and has no place in a certificate.
    const family = text.includes('%') ? 0 : (0,external_node_net_.isIP)(text);
    if (family === 0)
        throw new Error(`"${text}" is not an IP address`);
    return family === 4 ? text : new URL(`http://[${text}]`).hostname.slice(1, -1);
}
/** A host name in lower case and A-labels, without a final dot. Throws where it is none. */
function canonicalHostName(text) {
    const isWildcard = text.startsWith('*.');
    const host = (isWildcard ? text.slice(2) : text).replace(/\.$/, '');
    const ascii = /^[\x21-\x7e]+$/.test(host) ? host.toLowerCase() : labelsToAscii(host);
    const labels = ascii.split('.');
    if (ascii.length > 253 || !labels.every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label))) {
        throw new Error(`"${text}" is not a host name`);
    }
    // Browsers read such a host as an IPv4 address (WHATWG URL, "ends in a number").
    if (/(^|\.)(\d+|0x[0-9a-f]*)$/.test(ascii)) {
        throw new Error(`"${text}" is neither a host name nor an IP address`);
    }
    return isWildcard ? `*.${ascii}` : ascii;
}
/** A-labels of U-labels; empty where the text is no host. */
function labelsToAscii(host) {
    // The conversion reads its text as a URL does: it drops what follows a '/', and decodes '%2e'.
    return /[^a-z0-9._\u0080-\u{10ffff}-]/iu.test(host) ? '' : (0,external_node_url_.domainToASCII)(host);
}
function parseName(item) {
    const [, type = '', value = ''] = /^(DNS|IP|email|URI):(.*)$/is.exec(item) ?? [];
    if (type !== '')
        return parseTyped(type, value.trim());
    if ((0,external_node_net_.isIP)(item) !== 0)
        return parseAddress(item);
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(item) || /^urn:/i.test(item))
        return parseUri(item);
    if (item.includes('@'))
        return parseEmail(item);
    if (/^[^:]+:\d+$/.test(item))
        throw new Error(`"${item}" has a port; a name has none`);
    if (/^[\d.]+\/\d+$/.test(item))
        throw new Error(`"${item}" is a network; give single addresses`);
    return parseHostName(item);
}
function parseTyped(type, value) {
    switch (type.toLowerCase()) {
        case 'ip':
            return parseAddress(value);
        case 'email':
            return parseEmail(value);
        case 'uri':
            return parseUri(value);
        default:
            return parseHostName(value);
    }
}
function parseHostName(text) {
    return { type: 'DNS', value: canonicalHostName(text) };
}
function parseAddress(text) {
    return { type: 'IP', value: canonicalAddress(text) };
}
function parseEmail(text) {
    const match = /^([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64})@([^@*]+)$/.exec(text);
    if (match === null)
        throw new Error(`"${text}" is not an e-mail address that a certificate can hold`);
    const [, mailbox = '', host = ''] = match;
    return { type: 'email', value: `${mailbox}@${canonicalHostName(host)}` };
}
function parseUri(text) {
    // The field is an IA5String (RFC 5280, section 4.2.1.6): visible ASCII, and a scheme.
    if (!/^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i.test(text) || !URL.canParse(text)) {
        throw new Error(`"${text}" is not an absolute URI`);
    }
    return { type: 'URI', value: text };
}
function withoutRepetitions(names) {
    return [...new Map(names.map((name) => [formatName(name), name])).values()];
}
function attempt(parse) {
    try {
        return parse();
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/src/domain/backup-name.js


/** The default of input `artifact-name`, which no two common names share. */
function defaultArtifactName(commonName) {
    return `certkeep-${nameForCommonName(commonName)}`;
}
/**
 * A common name as a part of file and artifact names: lower case, host names as A-labels, `*.` as `_wildcard.`, and
 * every other byte outside `a-z 0-9 . -` as `_` and two hexadecimal digits.
 */
function nameForCommonName(commonName) {
    const isHost = (0,external_node_net_.isIP)(commonName) === 0 && nameOfHost(commonName) !== null;
    const name = isHost ? canonicalHostName(commonName) : commonName.toLowerCase();
    if (name.startsWith('*.'))
        return `_wildcard.${escapeBytes(name.slice(2))}`;
    return escapeBytes(name);
}
/** `certkeep-example.com-20261123T021000Z`, then `…Z-r2`. Artifact names may not contain ':'. */
function formatBackupName({ base, time, attempt }) {
    return `${base}-${formatStamp(time)}${attempt > 1 ? `-r${attempt}` : ''}`;
}
/** The parts of a name of our own grammar with this base; `null` for every other name. */
function parseBackupName(name, base) {
    if (!name.startsWith(`${base}-`))
        return null;
    const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-r(\d{1,4}))?$/.exec(name.slice(base.length + 1));
    if (match === null)
        return null;
    const [, year = '', month = '', day = '', hour = '', minute = '', second = '', attempt = '1'] = match;
    const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    if (Number.isNaN(time.getTime()))
        return null;
    // A date such as 31 February, a leading zero, or `-r1`, is not what formatBackupName writes.
    const parsed = { base, time, attempt: Number(attempt) };
    return formatBackupName(parsed) === name ? parsed : null;
}
/** Newest first: a sort order for names of one base. */
function compareNewestFirst(some, other) {
    return other.time.getTime() - some.time.getTime() || other.attempt - some.attempt;
}
/** `20261123T021000Z`: the basic form of ISO 8601, which sorts by time. */
function formatStamp(time) {
    return time.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}
/** `2026-11-23`, in UTC: the folder of a set. */
function dayFolder(time) {
    return time.toISOString().slice(0, 10);
}
/** `2026-11-23T021000Z`: the folder of a further set on the same day. */
function timeFolder(time) {
    return `${dayFolder(time)}T${formatStamp(time).slice(9)}`;
}
/** Whether a folder is named as the tool names the folders of sets. */
function isSetFolder(name) {
    return /^\d{4}-\d\d-\d\d(T\d{6}Z(-r\d{1,4})?)?$/.test(name);
}
function escapeBytes(text) {
    return [...Buffer.from(text, 'utf8')]
        .map((byte) => {
        const character = String.fromCharCode(byte);
        return /[a-z0-9.-]/.test(character) ? character : `_${byte.toString(16).padStart(2, '0')}`;
    })
        .join('');
}

;// CONCATENATED MODULE: ./build/src/domain/certificate.js
/** The kinds of key that the tool makes; input `key-type`. */
const KEY_TYPES = ['rsa-2048', 'rsa-3072', 'rsa-4096', 'ecdsa-p256', 'ecdsa-p384', 'ed25519'];
/** The extended key usages that can be asked for; input `usages`. RFC 5280, section 4.2.1.12. */
const USAGES = ['server-auth', 'client-auth', 'code-signing', 'email-protection'];
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Whole days until the certificate expires at `now`, rounded down; negative after it has expired. */
function daysLeft(certificate, now) {
    return Math.floor((certificate.notAfter.getTime() - now.getTime()) / DAY_MS);
}
/** The lifetime in days, rounded to the nearest: other tools count a second or an hour more or less. */
function lifetimeDays(certificate) {
    return Math.round((certificate.notAfter.getTime() - certificate.notBefore.getTime()) / DAY_MS);
}

;// CONCATENATED MODULE: ./build/src/domain/renewal.js
/** The moment from which a certificate is due for renewal. */
function renewalTime(validity, renewBefore) {
    const end = validity.notAfter.getTime();
    const lifetime = end - validity.notBefore.getTime();
    const before = renewBefore.kind === 'time' ? renewBefore.ms : (lifetime * renewBefore.percent) / 100;
    return new Date(end - before);
}

;// CONCATENATED MODULE: ./build/src/domain/specification.js


/**
 * The fields in which a certificate is not what the specification asks for, in the order of the inputs.
 *
 * What an older tool left unsaid is no change: a certificate without usages permits them all (RFC 5280, section
 * 4.2.1.12), and one without alternative names stays as it is until somebody asks for names. The common name is
 * not compared: a certificate for another name is `foreign`.
 */
function changedFields(certificate, specification) {
    const { subject } = certificate;
    const wanted = specification.subject;
    const changes = {
        'subject-organization': subject.organization !== wanted.organization,
        'subject-organizational-unit': subject.organizationalUnit !== wanted.organizationalUnit,
        'subject-country': subject.country !== wanted.country,
        'subject-state': subject.state !== wanted.state,
        'subject-locality': subject.locality !== wanted.locality,
        'subject-alternative-names': namesDiffer(certificate, specification),
        days: lifetimeDays(certificate) !== specification.validityDays,
        'key-type': certificate.keyType !== specification.keyType,
        usages: certificate.usages !== null && !haveSameMembers(certificate.usages, specification.usages),
    };
    return Object.keys(changes).filter((field) => changes[field]);
}
/** Whether the common name is a host name or an address that the alternative names do not cover. */
function commonNameIsUncovered(specification) {
    const host = nameOfHost(specification.subject.commonName);
    if (host === null)
        return false;
    return !specification.subjectAlternativeNames.some((name) => formatName(name) === formatName(host));
}
function namesDiffer(certificate, specification) {
    if (!certificate.hasSubjectAlternativeNames && !specification.namesWereGiven)
        return false;
    return !haveSameMembers(certificate.subjectAlternativeNames.map(formatName), specification.subjectAlternativeNames.map(formatName));
}
function haveSameMembers(some, others) {
    return new Set(some).size === new Set(others).size && some.every((member) => others.includes(member));
}

;// CONCATENATED MODULE: ./build/src/domain/decision.js



/**
 * Chooses what to do about the held certificate at `now`.
 *
 * Reads no clock and throws nothing. The decision carries its reason, so that no caller has to work it out again.
 */
function decide(held, specification, policy, now) {
    switch (held.state) {
        case 'absent':
            return decideOnAbsent(specification, policy);
        case 'unreadable':
        case 'locked':
            return policy.onRestoreError === 'issue'
                ? { kind: 'issue', reason: 'unreadable' }
                : refuse(held.state, held);
        case 'invalid':
            return decideOnInvalid(held, policy);
        case 'foreign':
            return decideOnForeign(held, specification, policy);
        case 'valid':
            return decideOnValid(held.pair, specification, policy, now);
    }
}
/** Output `reason`: the reason, and the fields where a changed specification is the reason. */
function formatReason(decision) {
    if (decision.kind !== 'renew' || decision.changedFields.length === 0)
        return decision.reason;
    return `${decision.reason}: ${decision.changedFields.join(', ')}`;
}
function decideOnAbsent(specification, policy) {
    const { expectedFingerprint } = policy;
    if (expectedFingerprint === undefined || policy.forceRenewal || policy.onRestoreError === 'issue') {
        return { kind: 'issue', reason: 'absent' };
    }
    return refuse('unexpected-certificate', {
        problem: `No certificate of ${specification.subject.commonName} was found, and expected-fingerprint names one: ${expectedFingerprint}.`,
        advice: 'Restore that certificate, or remove expected-fingerprint to have a new one issued.',
    });
}
function decideOnInvalid(held, policy) {
    const mayIssue = policy.onRestoreError === 'issue';
    switch (held.because) {
        case 'key-mismatch':
            return mayIssue || policy.forceRenewal
                ? { kind: 'issue', reason: 'key-mismatch' }
                : refuse('invalid', held);
        case 'incomplete':
            if (policy.forceRenewal)
                return { kind: 'issue', reason: 'forced' };
            return mayIssue ? { kind: 'issue', reason: 'unreadable' } : refuse('invalid', held);
        case 'damaged-backups':
            return mayIssue ? { kind: 'issue', reason: 'unreadable' } : refuse('invalid', held);
    }
}
function decideOnForeign(held, specification, policy) {
    const { certificate, place } = held.pair;
    const wanted = specification.subject.commonName;
    if (held.because === 'other-issuer') {
        return refuse('foreign', {
            problem: `The certificate at ${place} (${certificate.subjectLine}) was signed by ${certificate.issuerLine}, not by its own key. A certificate of a CA is never replaced by a self-signed one.`,
            advice: 'Name other files in cert-path and key-path; to back these up, list them in paths.',
        });
    }
    if (policy.forceRenewal)
        return { kind: 'renew', reason: 'forced', changedFields: [], held: held.pair };
    return refuse('foreign', {
        problem: `The certificate at ${place} is for ${certificate.subject.commonName}, not for ${wanted}.`,
        advice: `Name other files in cert-path and key-path, or set force-renewal: true once to replace it by one for ${wanted}.`,
    });
}
function decideOnValid(held, specification, policy, now) {
    const { certificate } = held;
    const expected = policy.expectedFingerprint;
    if (expected !== undefined && expected !== certificate.fingerprint) {
        return refuse('unexpected-certificate', {
            problem: `The certificate of ${certificate.subject.commonName} at ${held.place} has the fingerprint ${certificate.fingerprint}, and expected-fingerprint is ${expected}.`,
            advice: 'Find out who changed it; correct expected-fingerprint if the change was meant.',
        });
    }
    const changes = changedFields(certificate, specification);
    const reason = reasonToRenew(certificate, changes.length > 0, policy, now);
    if (reason === null)
        return { kind: 'reuse', reason: 'still-valid', held };
    const isChange = reason === 'specification-changed';
    return { kind: 'renew', reason, changedFields: isChange ? changes : [], held };
}
function reasonToRenew(certificate, isChanged, policy, now) {
    if (policy.forceRenewal)
        return 'forced';
    if (now >= certificate.notAfter)
        return 'expired';
    if (now < certificate.notBefore)
        return 'not-yet-valid';
    if (isChanged)
        return 'specification-changed';
    return now >= renewalTime(certificate, policy.renewBefore) ? 'expiring' : null;
}
function refuse(code, obstacle) {
    return { kind: 'refuse', failure: new Failure(code, `${obstacle.problem} ${obstacle.advice}`) };
}

;// CONCATENATED MODULE: ./build/src/domain/private-key-text.js
/** Whether a line begins a private key of any kind: PKCS#8, PKCS#1, SEC 1, DSA, OpenSSH, OpenPGP. */
const KEY_MARKER = /-----BEGIN [A-Z0-9 ]{0,32}PRIVATE KEY( BLOCK)?-----/;
const OPENSSH_MAGIC = Buffer.from('openssh-key-v1\0', 'latin1');
/**
 * The private keys in a text, protected or not; `null` where a key begins that has no end, so that nobody can say
 * what the text holds.
 */
function findPrivateKeys(text) {
    const blocks = [];
    let end = 0;
    // No part of the text is looked at twice: one expression from BEGIN to END would take hours for a hostile text.
    for (const { 0: marker, index } of text.matchAll(new RegExp(KEY_MARKER, 'g'))) {
        const label = marker.slice('-----BEGIN '.length, -'-----'.length);
        const endMarker = `-----END ${label}-----`;
        const bodyStart = index + marker.length;
        const bodyEnd = text.indexOf(endMarker, bodyStart);
        if (index < end || bodyEnd === -1)
            return null;
        end = bodyEnd + endMarker.length;
        const body = text.slice(bodyStart, bodyEnd);
        blocks.push({ text: text.slice(index, end), label, isProtected: isProtected(label, body) });
    }
    return blocks;
}
function isProtected(label, body) {
    if (label === 'ENCRYPTED PRIVATE KEY')
        return true;
    if (label === 'OPENSSH PRIVATE KEY')
        return isProtectedOpenSsh(body);
    // The encryption of RFC 1421, which openssl wrote before PKCS#8.
    return /^\s*Proc-Type: 4,ENCRYPTED\b/.test(body);
}
/** An OpenSSH key names its cipher right after the magic, as a length and a text; `none` leaves it in the clear. */
function isProtectedOpenSsh(body) {
    const bytes = Buffer.from(body, 'base64');
    const start = OPENSSH_MAGIC.length;
    if (bytes.length < start + 4 || !bytes.subarray(0, start).equals(OPENSSH_MAGIC))
        return false;
    const length = bytes.readUInt32BE(start);
    const cipher = bytes.subarray(start + 4, start + 4 + length).toString('latin1');
    return cipher.length === length && cipher !== 'none';
}

;// CONCATENATED MODULE: ./build/src/domain/set-path.js
/** Longer paths do not survive being unpacked on every system. */
const MAX_PATH_LENGTH = 1024;
/**
 * Whether a path stays inside the folder it is relative to, on every system: parts separated by `/`, none of them
 * empty, `.` or `..`, no drive letter, and no character that a terminal or `SHA256SUMS` would take for something
 * else.
 */
function isSafePath(path) {
    if (path.length > MAX_PATH_LENGTH || /[\p{Cc}\\]/u.test(path) || /^[A-Za-z]:/.test(path))
        return false;
    return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
/** Two paths of the list that are one file on a system that ignores case, if there are such. */
function collidingPaths(paths) {
    const seen = new Map();
    for (const path of paths) {
        const folded = path.normalize('NFC').toLowerCase();
        const earlier = seen.get(folded);
        if (earlier !== undefined)
            return [earlier, path];
        seen.set(folded, path);
    }
    return null;
}

;// CONCATENATED MODULE: ./build/src/use-cases/add-further-files.js



/**
 * Files up to this size are read whole, to find and seal keys in them; larger ones are only searched, and left out
 * where a key begins in them. No key file that a server reads comes near.
 */
const MAX_INSPECTED_BYTES = 8 * 1024 * 1024;
/**
 * Puts the files that the user wants backed up too into a set, looking into each. A private key in the clear is
 * sealed with the passphrase; where that cannot be done, its file is left out whole.
 */
async function addFurtherFiles(files, passphrase, staged, world) {
    const records = [];
    const leftOut = [];
    // One after the other: memory holds one file at a time.
    for (const file of files) {
        const added = await addFile(file, passphrase, staged, world);
        if (typeof added === 'string')
            leftOut.push({ path: file.path, reason: added });
        else
            records.push(added);
    }
    return { records, leftOut };
}
/** Throws a `Failure` (`invalid-input`) where the files cannot stand side by side in a set on every system. */
function refuseBadPaths(files) {
    const paths = files.map((file) => file.path);
    const bad = paths.find((path) => !isSafePath(path));
    if (bad !== undefined) {
        throw new Failure('invalid-input', `The input paths matches ${JSON.stringify(bad)}, a name that cannot be unpacked on every system; rename the file or leave it out.`);
    }
    const collision = collidingPaths(paths);
    if (collision !== null) {
        throw new Failure('invalid-input', `The input paths matches ${collision[0]} and ${collision[1]}, which are one name where case is ignored; rename one of them.`);
    }
}
/** The record of the file as it was added, or the reason why it was left out. */
async function addFile(file, passphrase, staged, world) {
    if (file.sizeBytes > MAX_INSPECTED_BYTES) {
        return (await staged.addLargeFile(file)) ?? 'it holds a private key and is too large to seal it';
    }
    const bytes = await world.furtherFiles.read(file);
    if (world.furtherFiles.isUnprotectedKey(bytes)) {
        return 'it is a private key without a password, in a binary form';
    }
    // Latin-1 keeps every byte, so that what is not a key comes back unchanged.
    const text = Buffer.from(bytes).toString('latin1');
    const keys = findPrivateKeys(text);
    if (keys === null)
        return 'a private key begins in it that does not end';
    const open = keys.filter((key) => !key.isProtected);
    if (open.length === 0)
        return staged.add(file.path, bytes, file.mode);
    if (passphrase === undefined)
        return 'it holds a private key, and without a passphrase it cannot be sealed';
    try {
        const sealedText = await sealKeys(text, open, passphrase, world);
        return await staged.add(file.path, Buffer.from(sealedText, 'latin1'), 0o600);
    }
    catch (error) {
        return `its private key cannot be sealed: ${messageOf(error)}`;
    }
}
async function sealKeys(text, keys, passphrase, { reader, sealer }) {
    let sealedText = text;
    for (const key of keys) {
        const sealed = await sealer.seal(reader.parsePrivateKey(key.text), passphrase);
        sealedText = sealedText.replaceAll(key.text, () => sealed.trimEnd());
    }
    return sealedText;
}

;// CONCATENATED MODULE: ./build/src/domain/backup-set.js

/** The files of every set that keeps a certificate, by the names that the recipe gave them. */
const CERTIFICATE_FILE = 'certificate.pem';
const PRIVATE_KEY_FILE = 'private_key.pem';
const MANIFEST_FILE = 'manifest.json';
const CHECKSUMS_FILE = 'SHA256SUMS';
const RECOVERY_GUIDE_FILE = 'RESTORE.md';
/** Names in a set's folder that further files may not take. */
const RESERVED_FILES = [
    CERTIFICATE_FILE,
    PRIVATE_KEY_FILE,
    MANIFEST_FILE,
    CHECKSUMS_FILE,
    RECOVERY_GUIDE_FILE,
];
/** The text of `SHA256SUMS`, for `sha256sum -c`: every file of the set but itself. */
function formatChecksums(files) {
    return [...files]
        .sort((some, other) => (some.path < other.path ? -1 : 1))
        .map((file) => `${file.sha256}  ${file.path}\n`)
        .join('');
}
/**
 * What is wrong with the files of a stored set, held against its manifest and checksums; empty where nothing is.
 *
 * `found` are all files of the set's folder. A file too many is as wrong as one too few: what the manifest does not
 * name, nobody has vouched for.
 */
function problemsOfSet(found, manifest, checksums) {
    const byPath = new Map(found.map((file) => [file.path, file]));
    const collision = collidingPaths(found.map((file) => file.path));
    const described = [...manifest.files.map((file) => file.path), MANIFEST_FILE, CHECKSUMS_FILE];
    const withoutChecksums = found.filter((file) => file.path !== CHECKSUMS_FILE);
    return [
        ...(collision === null ? [] : [`${collision[0]} and ${collision[1]} are one name`]),
        ...manifest.files.flatMap((file) => problemsOfFile(file, byPath.get(file.path))),
        ...found
            .filter((file) => !described.includes(file.path))
            .map((file) => `${file.path} is not in the manifest`),
        ...(formatChecksums(withoutChecksums) === checksums
            ? []
            : [`${CHECKSUMS_FILE} does not agree with the files`]),
    ];
}
/** Whether two sets hold the same content, whatever their dates and names are. */
function haveSameContent(some, other) {
    return formatChecksums(some.filter(isContent)) === formatChecksums(other.filter(isContent));
}
/** What describes a set tells its date and name, and so differs from set to set. */
function isContent(file) {
    return ![MANIFEST_FILE, CHECKSUMS_FILE, RECOVERY_GUIDE_FILE].includes(file.path);
}
function problemsOfFile(expected, found) {
    if (found === undefined)
        return [`${expected.path} is missing`];
    const isSame = found.sha256 === expected.sha256 && found.sizeBytes === expected.sizeBytes;
    return isSame ? [] : [`${expected.path} is not what was stored`];
}

;// CONCATENATED MODULE: ./build/src/domain/manifest.js

const MANIFEST_SCHEMA_VERSION = 1;
/** The manifest's record of a certificate. */
function recordCertificate(certificate, privateKey) {
    return {
        commonName: certificate.subject.commonName,
        serialNumber: certificate.serialNumber,
        fingerprint: certificate.fingerprint,
        notBefore: formatTime(certificate.notBefore),
        notAfter: formatTime(certificate.notAfter),
        keyType: certificate.keyDescription,
        subjectAlternativeNames: certificate.subjectAlternativeNames.map(formatName),
        privateKey,
    };
}
/** The manifest's record of a specification. */
function recordSpecification(specification) {
    return {
        commonName: specification.subject.commonName,
        days: specification.validityDays,
        keyType: specification.keyType,
        usages: specification.usages,
        subjectAlternativeNames: specification.subjectAlternativeNames.map(formatName),
    };
}
/** ISO 8601, UTC, whole seconds. */
function formatTime(time) {
    return time.toISOString().replace(/\.\d+/, '');
}
/** The text of `manifest.json`. */
function formatManifest(manifest) {
    return `${JSON.stringify(manifest, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/src/domain/manifest-parser.js


/**
 * The manifest in the text of a `manifest.json`. The text is untrusted: whoever could write to the store could have
 * written it. Throws an error that names the first field that is not as `docs/manifest.schema.json` has it.
 */
function parseManifest(text) {
    const manifest = objectOf(parseJson(text), 'the manifest');
    const version = manifest['schemaVersion'];
    if (version !== MANIFEST_SCHEMA_VERSION) {
        const found = typeof version === 'number' ? version : 'not a number';
        throw new Error(`schemaVersion is ${found}; this version reads ${MANIFEST_SCHEMA_VERSION}`);
    }
    const tool = objectOf(manifest['tool'], 'tool');
    if (tool['name'] !== 'certkeep')
        throw new Error('tool.name is not certkeep');
    return {
        schemaVersion: MANIFEST_SCHEMA_VERSION,
        tool: { name: 'certkeep', version: textOf(tool['version'], 'tool.version') },
        name: textOf(manifest['name'], 'name'),
        artifactName: textOf(manifest['artifactName'], 'artifactName'),
        createdAt: timeOf(manifest['createdAt'], 'createdAt'),
        run: parseOptional(manifest['run'], 'run', parseRun),
        certificate: parseOptional(manifest['certificate'], 'certificate', parseCertificateRecord),
        specification: parseOptional(manifest['specification'], 'specification', parseSpecificationRecord),
        files: listOf(manifest['files'], 'files').map(parseFile),
    };
}
function parseRun(run) {
    return {
        repository: textOf(run['repository'], 'run.repository'),
        url: textOf(run['url'], 'run.url'),
        commit: textOf(run['commit'], 'run.commit', /^[^\p{Cc}]*$/u),
    };
}
function parseCertificateRecord(record) {
    const privateKey = record['privateKey'];
    if (privateKey !== 'sealed' && privateKey !== 'absent') {
        throw new Error('certificate.privateKey is neither sealed nor absent');
    }
    return {
        commonName: textOf(record['commonName'], 'certificate.commonName'),
        serialNumber: textOf(record['serialNumber'], 'certificate.serialNumber', /^[0-9A-F]+$/),
        fingerprint: textOf(record['fingerprint'], 'certificate.fingerprint', /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
        notBefore: timeOf(record['notBefore'], 'certificate.notBefore'),
        notAfter: timeOf(record['notAfter'], 'certificate.notAfter'),
        keyType: textOf(record['keyType'], 'certificate.keyType'),
        subjectAlternativeNames: textsOf(record['subjectAlternativeNames'], 'certificate.subjectAlternativeNames'),
        privateKey,
    };
}
function parseSpecificationRecord(record) {
    return {
        commonName: textOf(record['commonName'], 'specification.commonName'),
        days: integerOf(record['days'], 'specification.days'),
        keyType: textOf(record['keyType'], 'specification.keyType'),
        usages: textsOf(record['usages'], 'specification.usages'),
        subjectAlternativeNames: textsOf(record['subjectAlternativeNames'], 'specification.subjectAlternativeNames'),
    };
}
function parseFile(value, index) {
    const field = `files[${index}]`;
    const file = objectOf(value, field);
    const path = textOf(file['path'], `${field}.path`);
    // A path that leads out of the folder would let a manifest name any file of the machine.
    if (!isSafePath(path))
        throw new Error(`${field}.path leads out of the set, or cannot be a file's name`);
    return {
        path,
        sizeBytes: integerOf(file['sizeBytes'], `${field}.sizeBytes`),
        mode: textOf(file['mode'], `${field}.mode`, /^0[0-7]{3}$/),
        sha256: textOf(file['sha256'], `${field}.sha256`, /^[0-9a-f]{64}$/),
    };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the text, which nobody has vouched for.
        throw new Error('the manifest is not JSON');
    }
}
function parseOptional(value, field, parse) {
    return value === null ? null : parse(objectOf(value, field));
}
function objectOf(value, field) {
    if (!isObject(value))
        throw new Error(`${field} is not an object`);
    return value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function listOf(value, field) {
    if (!Array.isArray(value))
        throw new Error(`${field} is not a list`);
    return value;
}
function textOf(value, field, form = /^[^\p{Cc}]+$/u) {
    if (typeof value !== 'string' || !form.test(value)) {
        throw new Error(`${field} is not a text of the form it should have`);
    }
    return value;
}
function textsOf(value, field) {
    return listOf(value, field).map((item, index) => textOf(item, `${field}[${index}]`));
}
function integerOf(value, field) {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
        throw new Error(`${field} is not a whole number`);
    }
    return value;
}
function timeOf(value, field) {
    const text = textOf(value, field, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const time = new Date(text);
    // Dates such as 31 February are read as days of the next month.
    if (Number.isNaN(time.getTime()) || formatTime(time) !== text)
        throw new Error(`${field} is not a time`);
    return text;
}

;// CONCATENATED MODULE: ./build/src/use-cases/examine-set.js



/**
 * Opens a stored set of one certificate and proves it: checksums, manifest, certificate, key. The same code stands
 * behind finding, the drill, and restoring, so that what passes the drill can be restored.
 *
 * `base` and `name` are what the set must say of itself: a set under another's name is damaged.
 */
async function examineSet(set, expected, passphrases, crypto) {
    try {
        const manifest = parseManifest(await set.readText(MANIFEST_FILE));
        const problem = await findProblem(set, manifest, expected);
        if (problem !== null)
            return { kind: 'damaged', problem };
        const certificate = crypto.reader.parseCertificate(await set.readText(CERTIFICATE_FILE));
        if (certificate.fingerprint !== manifest.certificate?.fingerprint) {
            return {
                kind: 'damaged',
                problem: `${CERTIFICATE_FILE} is not the certificate that the manifest names`,
            };
        }
        if (manifest.certificate.privateKey === 'absent')
            return { kind: 'keyless', manifest, certificate };
        return await openKey(await set.readText(PRIVATE_KEY_FILE), manifest, certificate, passphrases, crypto);
    }
    catch (error) {
        return { kind: 'damaged', problem: messageOf(error) };
    }
}
async function findProblem(set, manifest, expected) {
    if (manifest.artifactName !== expected.base)
        return `it is a set of ${manifest.artifactName}`;
    if (expected.name !== undefined && manifest.name !== expected.name)
        return `it was stored as ${manifest.name}`;
    return problemsOfSet(set.files, manifest, await set.readText(CHECKSUMS_FILE))[0] ?? null;
}
async function openKey(sealedKey, manifest, certificate, passphrases, { reader, sealer }) {
    if (!sealer.isSealed(sealedKey))
        return { kind: 'damaged', problem: `${PRIVATE_KEY_FILE} is not sealed` };
    const candidates = [
        { passphrase: passphrases.current, isSealedWithCurrent: true },
        { passphrase: passphrases.previous, isSealedWithCurrent: false },
    ];
    for (const { passphrase, isSealedWithCurrent } of candidates) {
        const privateKey = passphrase === undefined ? null : await sealer.open(sealedKey, passphrase);
        if (privateKey === null)
            continue;
        // AES-CBC protects nothing from being changed: only the proof tells a whole key from a bent one.
        if (!reader.provesPair(certificate, privateKey)) {
            return { kind: 'damaged', problem: 'the private key does not belong to the certificate' };
        }
        return { kind: 'open', manifest, certificate, privateKey, sealedKey, isSealedWithCurrent };
    }
    return { kind: 'locked', manifest };
}

;// CONCATENATED MODULE: ./build/src/domain/recovery-guide.js

/**
 * `RESTORE.md`: how a person opens a set with openssl and sha256sum alone, years later, without this tool.
 *
 * Holds nothing but names of files and figures: no text that a user gave can turn into Markdown or a command.
 */
function formatRecoveryGuide(setName, certificate) {
    return [
        '# How to restore this backup by hand',
        '',
        `Set: \`${setName}\`. Nothing but \`openssl\` (3.0 or newer) and \`sha256sum\` is needed.`,
        '',
        'Open a terminal in the folder that holds this file.',
        '',
        ...section('Is the backup whole?', [`sha256sum -c ${CHECKSUMS_FILE}`], 'Every line must end with `OK`.'),
        ...(certificate === null ? [] : certificateSections(certificate)),
        `What each file is, its size, mode and digest stand in \`${MANIFEST_FILE}\`.`,
        '',
    ].join('\n');
}
function certificateSections(certificate) {
    const looked = section('Which certificate is it?', [`openssl x509 -in ${CERTIFICATE_FILE} -noout -subject -serial -dates -fingerprint -sha256`], `The fingerprint must be \`${certificate.fingerprint}\`.`);
    if (certificate.privateKey === 'absent') {
        return [
            ...looked,
            '## The private key',
            '',
            'It is not in this set: no passphrase was given when the set was made.',
            '',
        ];
    }
    return [...looked, ...keySections()];
}
function keySections() {
    return [
        ...section('Open the private key', ['umask 077', `openssl pkey -in ${PRIVATE_KEY_FILE} -out restored_key.pem`], 'It asks for the passphrase that the workflow had as its input `passphrase`. The key is PKCS#8, encrypted with ' +
            'AES-256-CBC under a key derived by PBKDF2-HMAC-SHA256. `restored_key.pem` is not encrypted: keep it as safe ' +
            'as the server does, and delete it when it is in its place.'),
        ...section('Do key and certificate belong together?', [
            'openssl pkey -in restored_key.pem -pubout -outform DER | sha256sum',
            `openssl x509 -in ${CERTIFICATE_FILE} -noout -pubkey | openssl pkey -pubin -outform DER | sha256sum`,
        ], 'Both lines must show the same digest.'),
    ];
}
function section(title, commands, after) {
    return [`## ${title}`, '', '```sh', ...commands, '```', '', after, ''];
}

;// CONCATENATED MODULE: ./build/src/use-cases/stage-set.js





const TEXT_MODE = 0o644;
const KEY_MODE = 0o600;
/** Writes a backup set into a folder of its own; the caller discards it. Nothing in it is a key in the clear. */
async function stageSet(content, name, world) {
    const staged = await world.staging.begin(dayFolder(name.time));
    try {
        return await fillSet(content, name, staged, world);
    }
    catch (error) {
        await staged.discard();
        throw error;
    }
}
async function fillSet(content, name, staged, world) {
    const { certificate, sealedKey, specification } = content;
    const setName = formatBackupName(name);
    const record = recordCertificate(certificate, sealedKey === null ? 'absent' : 'sealed');
    const further = await addFurtherFiles(content.furtherFiles, content.passphrase, staged, world);
    const files = [
        await staged.add(CERTIFICATE_FILE, certificate.pem, TEXT_MODE),
        ...(sealedKey === null ? [] : [await staged.add(PRIVATE_KEY_FILE, sealedKey, KEY_MODE)]),
        ...further.records,
        await staged.add(RECOVERY_GUIDE_FILE, formatRecoveryGuide(setName, record), TEXT_MODE),
    ];
    const manifest = formatManifest({
        schemaVersion: MANIFEST_SCHEMA_VERSION,
        tool: { name: 'certkeep', version: world.toolVersion },
        name: setName,
        artifactName: name.base,
        createdAt: formatTime(name.time),
        run: world.run.record,
        certificate: record,
        specification: specification === null ? null : recordSpecification(specification),
        files,
    });
    const manifestRecord = await staged.add(MANIFEST_FILE, manifest, TEXT_MODE);
    const checksums = formatChecksums([...files, manifestRecord]);
    const checksumsRecord = await staged.add(CHECKSUMS_FILE, checksums, TEXT_MODE);
    return { name, staged, files: [...files, manifestRecord, checksumsRecord], leftOut: further.leftOut };
}

;// CONCATENATED MODULE: ./build/src/use-cases/store-set.js





/** Names are taken where a run keeps a certificate twice, or where the reply to a first try was lost. */
const MAX_ATTEMPTS = 5;
/**
 * Stores one backup set in every vault, and in the cache, and drills what the vaults have: it is read back through
 * the same code that restores, compared, opened, and its key proved.
 *
 * `name` is changed where it is taken. Throws a `Failure` (`not-stored`) where a vault does not store it, or where
 * what it stored does not pass the drill.
 */
async function storeSet(content, name, world) {
    for (let attempt = name.attempt; attempt < name.attempt + MAX_ATTEMPTS; attempt += 1) {
        const ready = await stageSet(content, { ...name, attempt }, world);
        try {
            const backup = await storeEverywhere(ready, content, world);
            if (backup !== null)
                return backup;
        }
        finally {
            await ready.staged.discard();
        }
    }
    throw new Failure('not-stored', `The backup ${formatBackupName(name)} was not stored: the name and ${MAX_ATTEMPTS - 1} variants of it are taken in this run. Give every certificate of a run its own artifact-name.`);
}
async function storeEverywhere(ready, content, world) {
    const stored = [];
    for (const vault of world.vaults) {
        const set = await vault.store(ready.staged, ready.name);
        if (set === null)
            return null;
        await drill(vault, set, ready, content, world);
        stored.push(set);
    }
    if (world.cache !== null)
        await storeInCache(world.cache, content, ready.name, world);
    return { name: formatBackupName(ready.name), stored, files: ready.files, leftOut: ready.leftOut };
}
/** Puts the pair alone into the cache; without its key it would be of no use there. */
async function storeInCache(cache, content, name, world) {
    if (content.sealedKey === null)
        return;
    const { staged } = await stageSet({ ...content, furtherFiles: [] }, name, world);
    try {
        if (await cache.store(staged, name))
            return;
    }
    finally {
        await staged.discard();
    }
    // The cache is a hint: the artifacts are the truth, and the next run finds the newer of both.
    world.log.warning('The pair was not put into the cache. The next run will take it from the newest backup.');
}
/** Proves that a stored set can be restored. A backup counts from here on. */
async function drill(vault, set, ready, content, world) {
    const opened = await vault.open(set);
    if (opened === null)
        throw failedDrill(set, 'it is not there');
    try {
        const problem = problemOfFiles(opened, set, ready) ?? (await problemOfPair(opened, ready, content, world));
        if (problem !== null)
            throw failedDrill(set, problem);
    }
    finally {
        await opened.close();
    }
}
/** A directory keeps an earlier set of the same content instead of another; an artifact must be this very set. */
function problemOfFiles(opened, set, ready) {
    const isSame = set.source === 'artifact'
        ? formatChecksums(opened.files) === formatChecksums(ready.files)
        : haveSameContent(opened.files, ready.files);
    return isSame ? null : 'its files are not the ones that were stored';
}
async function problemOfPair(opened, ready, content, world) {
    const expected = { base: ready.name.base };
    const passphrases = content.passphrase === undefined ? {} : { current: content.passphrase };
    const examination = await examineSet(opened, expected, passphrases, world);
    if (examination.kind === 'damaged')
        return examination.problem;
    if (examination.kind === 'locked')
        return 'the passphrase does not open its private key';
    if (examination.kind !== (content.sealedKey === null ? 'keyless' : 'open'))
        return 'its private key is missing';
    if (examination.certificate.fingerprint !== content.certificate.fingerprint)
        return 'it is of another certificate';
    return null;
}
function failedDrill(set, problem) {
    return new Failure('not-stored', `The backup ${set.place} was stored, but cannot be restored: ${problem}. It does not count as a backup; run again to make another one.`);
}

;// CONCATENATED MODULE: ./build/src/use-cases/keep-replaced.js


/**
 * Sees to it that the old pair can be had back before a new one takes its place: in a verified set of its own where
 * there is a vault and a passphrase, and on disk beside the new pair where there is not.
 */
async function keepReplaced(held, name, passphrase, world) {
    const { fingerprint } = held.certificate;
    if (held.isBackedUp)
        return { fingerprint, places: [held.place] };
    if (passphrase === undefined || world.vaults.length === 0) {
        // A pair that only the cache had would be gone with its entry.
        if (held.source !== 'workspace')
            await world.files.complete(held);
        return { fingerprint, places: await world.files.keepBeside(formatStamp(name.time)) };
    }
    const sealedKey = held.sealedKey ?? (await world.sealer.seal(held.privateKey, passphrase));
    const content = {
        certificate: held.certificate,
        sealedKey,
        specification: null,
        furtherFiles: [],
        passphrase,
    };
    const backup = await storeSet(content, name, { ...world, cache: null });
    return { fingerprint, places: backup.stored.map((set) => set.place) };
}

;// CONCATENATED MODULE: ./build/src/use-cases/sealed-copy.js

/**
 * The key of a pair as the newest set of a local directory has it, sealed with the same passphrase; `null` where no
 * such set is at hand.
 *
 * A key in the workspace is not sealed, and every sealing gives other bytes: without this, every run of a server
 * with its own disk would store another set of the same content.
 */
async function findSealedCopy(pair, base, passphrase, world) {
    for (const vault of world.vaults.filter((candidate) => candidate.source === 'directory')) {
        const sealedKey = await newestSealedKey(pair, base, passphrase, vault, world);
        if (sealedKey !== null)
            return sealedKey;
    }
    return null;
}
async function newestSealedKey(pair, base, passphrase, vault, world) {
    try {
        for await (const stored of vault.list(base)) {
            const set = await vault.open(stored);
            if (set === null)
                continue;
            const examination = await examineSet(set, { base }, { current: passphrase }, world);
            await set.close();
            const isSame = examination.kind === 'open' && examination.certificate.fingerprint === pair.certificate.fingerprint;
            return isSame ? examination.sealedKey : null;
        }
    }
    catch {
        // It only saves a copy: a directory that cannot be read makes itself heard when the backup is stored.
    }
    return null;
}

;// CONCATENATED MODULE: ./build/src/domain/held.js
/**
 * Sorts a pair that opened into `valid` or `foreign`: one that a CA signed, or one for another common name.
 * Common names are compared without regard to case, as host names are.
 */
function judgePair(pair, commonName) {
    const { certificate } = pair;
    if (!certificate.isSelfSigned)
        return { state: 'foreign', because: 'other-issuer', pair };
    if (!isForName(certificate, commonName))
        return { state: 'foreign', because: 'other-name', pair };
    return { state: 'valid', pair };
}
/** Whether the certificate's common name is this one, in any letter case. */
function isForName(certificate, commonName) {
    return certificate.subject.commonName.toLowerCase() === commonName.toLowerCase();
}

;// CONCATENATED MODULE: ./build/src/use-cases/settle-pair.js



/**
 * Names the change from one pair to the next, so that runs that make the same change at the same time know of each
 * other. Renewals that follow from the held pair alone are the same change in every run; what a person or a fault
 * brought about is one change a run.
 */
function generationOf(decision, runId) {
    const isSharedByRuns = decision.reason === 'absent' || decision.kind === 'renew';
    const origin = decision.kind === 'renew' ? decision.held.certificate.fingerprint.replaceAll(':', '') : 'nothing';
    return isSharedByRuns && decision.reason !== 'forced'
        ? `after-${origin}`
        : `after-${origin}-${decision.reason}-in-${runId}`;
}
/**
 * Offers a new pair to the runs that may be making one too, and returns the pair that all of them take: another
 * run's where that was first; `null` where it is our own, or where the cache cannot say.
 */
async function settlePair(content, name, generation, cache, world) {
    const { staged } = await stageSet({ ...content, furtherFiles: [] }, name, world);
    try {
        const settled = await cache.settle(staged, name.base, generation);
        if (settled === null)
            return null;
        const passphrases = content.passphrase === undefined ? {} : { current: content.passphrase };
        const examination = await examineSet(settled, { base: name.base }, passphrases, world);
        if (examination.kind !== 'open')
            return null;
        const { certificate, privateKey, sealedKey, manifest } = examination;
        if (certificate.fingerprint === content.certificate.fingerprint)
            return null;
        const place = `the cache, from the run that made ${manifest.name}`;
        const pair = { certificate, privateKey, sealedKey, source: 'cache', place, isBackedUp: false };
        return judgePair(pair, content.certificate.subject.commonName).state === 'valid' ? pair : null;
    }
    finally {
        await staged.discard();
    }
}

;// CONCATENATED MODULE: ./build/src/use-cases/carry-out.js





/** Carries out a plan: makes a pair or takes the held one, puts the old one away, and writes the files. */
async function carryOut(plan, request, world, now) {
    const { decision, replaces } = plan;
    const name = { base: request.artifactName, time: now, attempt: 1 };
    if (decision.kind === 'reuse')
        return reuse(decision, replaces, name, request, world);
    return makeAnew(decision, replaces, name, request, world);
}
async function reuse(decision, replaces, name, request, world) {
    const { held } = decision;
    const replaced = replaces === null ? null : await putAway(replaces, name, request, world);
    if (replaced !== null)
        await world.files.replace(held);
    else if (held.source !== 'workspace') {
        await world.files.complete(held);
        world.log.info(`Brought back ${world.files.certificatePath} and ${world.files.privateKeyPath}`);
    }
    return {
        status: 'reused',
        reason: formatReason(decision),
        source: held.source,
        pair: held,
        sealedKey: await sealHeld(held, request, world),
        previousBackupAt: held.storedAt ?? null,
        replaced,
        name: nameAfter(replaced, name),
    };
}
async function makeAnew(decision, replaces, firstName, request, world) {
    const key = request.reuseKey ? replaces?.privateKey : undefined;
    const pair = await world.issuer.issue(request.specification, firstName.time, key);
    const replaced = replaces === null ? null : await putAway(replaces, firstName, request, world);
    const name = nameAfter(replaced, firstName);
    const sealedKey = await sealNew(pair, request, world);
    const settled = await settle(decision, pair, sealedKey, name, request, world);
    // Files that are no pair of ours are still somebody's files.
    if (replaces === null)
        await world.files.keepBeside(formatStamp(name.time));
    await world.files.replace(settled ?? pair);
    world.log.info(`Wrote ${world.files.certificatePath} and ${world.files.privateKeyPath}`);
    const common = { previousBackupAt: replaces?.storedAt ?? null, replaced, name };
    if (settled !== null) {
        const { source, sealedKey: settledKey = null } = settled;
        return {
            status: 'reused',
            reason: 'still-valid',
            source,
            pair: settled,
            sealedKey: settledKey,
            ...common,
        };
    }
    const status = decision.kind === 'renew' ? 'renewed' : 'issued';
    return {
        status,
        reason: formatReason(decision),
        source: replaces?.source ?? null,
        pair,
        sealedKey,
        ...common,
    };
}
/** Another run's pair, where runs make the same change at the same time and the other was first. */
async function settle(decision, pair, sealedKey, name, request, world) {
    const { passphrase, specification } = request;
    const { cache } = world.store;
    if (cache === null || sealedKey === null || passphrase === undefined)
        return null;
    const content = { certificate: pair.certificate, sealedKey, specification, furtherFiles: [], passphrase };
    const generation = generationOf(decision, world.run.id);
    const winner = await world.log.group('Settle with runs that make the same certificate', () => settlePair(content, name, generation, cache, world));
    if (winner !== null) {
        world.log.notice(`Another run made a new certificate of ${specification.subject.commonName} first (${winner.certificate.fingerprint}); this run uses that one.`);
    }
    return winner;
}
async function putAway(pair, name, request, world) {
    const replaced = await keepReplaced(pair, name, request.passphrase, {
        ...world,
        vaults: world.store.vaults,
    });
    world.log.info(`The pair that is replaced (${replaced.fingerprint}) is kept: ${replaced.places.join(', ')}`);
    return replaced;
}
/** The key sealed with the passphrase; as it was stored, where it was. One derivation serves the whole run. */
async function sealHeld(held, request, world) {
    const { passphrase, artifactName } = request;
    if (passphrase === undefined)
        return null;
    if (held.sealedKey !== undefined)
        return held.sealedKey;
    const copy = await findSealedCopy(held, artifactName, passphrase, { ...world, ...world.search });
    return copy ?? world.sealer.seal(held.privateKey, passphrase);
}
async function sealNew(pair, { passphrase }, { sealer }) {
    return passphrase === undefined ? null : sealer.seal(pair.privateKey, passphrase);
}
/** The set of the old pair comes first in time; a set of the same second sorts after it. */
function nameAfter(replaced, name) {
    return replaced === null ? name : { ...name, attempt: name.attempt + 1 };
}

;// CONCATENATED MODULE: ./build/src/use-cases/candidates.js


/**
 * All candidates, newest first, of every vault and the cached one if there is one; of one set in several places the
 * cached copy first, which costs no request. The vaults are asked only as far as candidates are taken.
 *
 * A vault that fails ends there, and its failure is told: it never throws.
 */
async function newestFirst(base, vaults, cached) {
    const failures = [];
    const cursors = vaults.map((vault) => cursorOf(vault, base, failures));
    const [first] = await Promise.all([cached, ...cursors.map((cursor) => cursor.next())]);
    return {
        failures,
        async *[Symbol.asyncIterator]() {
            const all = [cursorOfOne(first), ...cursors];
            for (let cursor = newest(all); cursor !== null; cursor = newest(all)) {
                yield cursor.head;
                await cursor.next();
            }
        },
    };
}
/** The cursor whose head is newest; of equals the first. */
function newest(cursors) {
    return cursors.filter(isWaiting).reduce((best, cursor) => {
        if (best === null)
            return cursor;
        return compareNewestFirst(cursor.head.name, best.head.name) < 0 ? cursor : best;
    }, null);
}
function isWaiting(cursor) {
    return cursor.head !== null;
}
function cursorOfOne(candidate) {
    const cursor = {
        head: candidate,
        next() {
            cursor.head = null;
            return Promise.resolve();
        },
    };
    return cursor;
}
function cursorOf(vault, base, failures) {
    const sets = vault.list(base)[Symbol.asyncIterator]();
    const cursor = {
        head: null,
        async next() {
            try {
                const step = await sets.next();
                cursor.head = step.done === true ? null : candidateOf(step.value, vault);
            }
            catch (error) {
                cursor.head = null;
                failures.push(asFailure(error));
            }
        },
    };
    return cursor;
}
function candidateOf(set, vault) {
    return { source: set.source, place: set.place, name: set.name, open: () => vault.open(set) };
}
/** What a store threw, as a failure to answer. */
function asFailure(error) {
    if (error instanceof Failure)
        return error;
    return new Failure('unreadable', `The stores did not answer: ${messageOf(error)}.`, { cause: error });
}

;// CONCATENATED MODULE: ./build/src/use-cases/find-stored.js




/**
 * Without a passphrase only as many sets are looked into: every run without one stores another set without a key,
 * and the first sealed one ends the search.
 */
const MAX_KEYLESS_SETS = 5;
/**
 * Looks for the pair in the cache and the vaults: the newest sound set counts, wherever it is.
 *
 * "Not there" is only said when the cache, the vaults and the list of cache entries have all answered.
 */
async function findStored(request, world) {
    try {
        const hasPassphrase = request.passphrases.current !== undefined;
        return await (hasPassphrase ? findWithPassphrase(request, world) : findWithoutPassphrase(request, world));
    }
    catch (error) {
        return obstacleOf(request, asFailure(error));
    }
}
async function findWithPassphrase(request, world) {
    const candidates = await newestFirst(request.artifactName, world.vaults, fetchFromCache(request, world));
    const found = await tryCandidates(candidates, request, world);
    if (found?.state === 'found')
        warnOfBlindSpots(request, candidates, world);
    if (found !== null)
        return found;
    const [failure] = gravestFirst(candidates.failures);
    return failure === undefined ? confirmAbsence(request, world) : obstacleOf(request, failure);
}
async function tryCandidates(candidates, request, world) {
    const damaged = [];
    const gone = [];
    for await (const candidate of candidates) {
        const examination = await examine(candidate, request, world);
        if (examination === null)
            gone.push(candidate.place);
        if (examination === null || examination.kind === 'keyless')
            continue;
        if (examination.kind === 'locked')
            return lockedBy(candidate, request);
        if (examination.kind === 'open')
            return { state: 'found', pair: pairOf(candidate, examination, world) };
        damaged.push(candidate.place);
        world.log.warning(`The backup of ${request.commonName} at ${candidate.place} is damaged and was passed over: ${examination.problem}.`);
    }
    if (damaged.length === 0)
        return gone[0] === undefined ? null : vanished(request, gone[0]);
    return {
        state: 'damaged',
        problem: `Every stored copy of the certificate of ${request.commonName} is damaged: ${damaged.join(', ')}.`,
        advice: 'Restore certificate and key by hand, or set on-restore-error: issue once to have a new one issued.',
    };
}
/** `null` where the set is gone by now, or the cache did not give it. */
async function examine(candidate, request, world) {
    let set;
    try {
        set = await candidate.open();
    }
    catch (error) {
        if (error instanceof Failure && error.code === 'invalid')
            return { kind: 'damaged', problem: messageOf(error) };
        throw error;
    }
    if (set === null)
        return null;
    try {
        const expected = { base: request.artifactName, name: formatBackupName(candidate.name) };
        return await examineSet(set, expected, request.passphrases, world);
    }
    finally {
        await set.close();
    }
}
/** What was listed a moment ago and is not there now may have been deleted, or hidden by a fault. */
function vanished(request, place) {
    return {
        state: 'unreadable',
        problem: `A backup of ${request.commonName} is listed, but could not be fetched: ${place}.`,
        advice: 'Run again; if it was deleted, it will not be listed then.',
    };
}
/** Asks the cache. Its entry is read at once, so that it can take its place in the order of time. */
async function fetchFromCache(request, world) {
    const entry = (await world.cache?.fetch(request.artifactName)) ?? null;
    if (entry === null)
        return null;
    const name = await nameInCache(entry.set, request, world);
    if (name !== null)
        return {
            source: 'cache',
            place: `cache entry ${entry.key}`,
            name,
            open: () => Promise.resolve(entry.set),
        };
    await entry.set.close();
    world.log.warning(`The cache entry ${entry.key} is damaged and was passed over.`);
    return null;
}
async function nameInCache(set, request, world) {
    const examination = await examineSet(set, { base: request.artifactName }, {}, world);
    if (examination.kind === 'damaged')
        return null;
    return parseBackupName(examination.manifest.name, request.artifactName);
}
/** The cache may lag behind the vaults: what could not be listed might be newer than what was found. */
function warnOfBlindSpots(request, candidates, world) {
    for (const failure of candidates.failures) {
        world.log.warning(`A certificate of ${request.commonName} was found, but whether it is the newest could not be checked: ${failure.message}`);
    }
}
/** Nothing was found; before that is believed, the list of cache entries must be empty too. */
async function confirmAbsence(request, world) {
    if (world.cache === null)
        return { state: 'absent' };
    const [key] = await world.cache.list(request.artifactName);
    return key === undefined ? { state: 'absent' } : unrestorableCache(request, key);
}
function unrestorableCache(request, key) {
    return {
        state: 'unreadable',
        problem: `The cache lists a pair of ${request.commonName} (${key}), but did not hand it over, and no backup artifact holds it.`,
        advice: 'Run again where the entry was made (same operating system, zstd installed); or delete the entry, or set on-restore-error: issue once, to have a new one issued.',
    };
}
async function findWithoutPassphrase(request, world) {
    const candidates = await newestFirst(request.artifactName, world.vaults, Promise.resolve(null));
    let keyless = 0;
    for await (const candidate of candidates) {
        const examination = await examine(candidate, request, world);
        if (examination?.kind === 'locked')
            return lockedWithoutPassphrase(request, candidate.place);
        keyless += 1;
        if (keyless === MAX_KEYLESS_SETS)
            break;
    }
    const [failure] = gravestFirst(candidates.failures);
    return failure === undefined ? findSealedInCache(request, world) : obstacleOf(request, failure);
}
/** Only sealed pairs are ever cached, so an entry's key alone says that there is one. */
async function findSealedInCache(request, world) {
    if (world.cache === null)
        return { state: 'absent' };
    const [key] = await world.cache.list(request.artifactName);
    return key === undefined ? { state: 'absent' } : lockedWithoutPassphrase(request, `cache entry ${key}`);
}
function lockedWithoutPassphrase(request, place) {
    return {
        state: 'locked',
        problem: `A sealed key of ${request.commonName} is stored (${place}), and the input passphrase is empty.`,
        advice: 'Is the secret there, and spelled as in the workflow? GitHub hands a missing one over as an empty text. Nothing was issued.',
    };
}
function lockedBy(candidate, request) {
    return {
        state: 'locked',
        problem: `The passphrase does not open the private key of ${request.commonName} at ${candidate.place}.`,
        advice: 'Give the passphrase that sealed it; after a change of the secret, give the old one as previous-passphrase. Nothing was issued.',
    };
}
function pairOf(candidate, examination, { sealer }) {
    const { sealedKey, isSealedWithCurrent } = examination;
    return {
        certificate: examination.certificate,
        privateKey: examination.privateKey,
        source: candidate.source,
        place: candidate.place,
        storedAt: candidate.name.time,
        // Sealed with the previous passphrase, or by somebody in a weaker way, it has to be sealed anew.
        ...(isSealedWithCurrent && sealer.isSealedStrongly(sealedKey) ? { sealedKey } : {}),
        isBackedUp: candidate.source !== 'cache',
    };
}
/** A store that did not answer before one that may not be asked: the former can hide what the latter cannot. */
function gravestFirst(failures) {
    return [...failures].sort((some, other) => Number(some.code === 'denied') - Number(other.code === 'denied'));
}
function obstacleOf(request, failure) {
    const obstacle = {
        problem: `Whether a certificate of ${request.commonName} exists could not be found out. ${failure.message}`,
        advice: 'Nothing was issued, so that no certificate changes by accident.',
    };
    return failure.code === 'denied' ? { state: 'denied', ...obstacle } : { state: 'unreadable', ...obstacle };
}

;// CONCATENATED MODULE: ./build/src/use-cases/find-held.js



/**
 * The held certificate: the files of the workspace, else the newest sound set in the cache and the vaults.
 *
 * A certificate without its key in the workspace, or a key without its certificate, is completed from a stored set
 * of the very same pair. Throws a `Failure` (`invalid`) where a file is not what it should be: nobody knows what it
 * is, so nobody may replace it.
 */
async function findHeld(request, world) {
    const workspace = await readWorkspace(world.files, world.reader);
    const { certificate, privateKey } = workspace;
    if (certificate !== null && privateKey !== null) {
        return judgeWorkspacePair(certificate, privateKey, request, world);
    }
    const held = heldOf(await findStored(request, world), request, world);
    if (certificate === null && privateKey === null)
        return held;
    const isUnknown = held.state === 'unreadable' || held.state === 'locked';
    return isUnknown || completes(held, workspace, world.reader) ? held : incomplete(workspace, world.files);
}
async function readWorkspace(files, reader) {
    const texts = await files.read();
    const certificate = parse(texts.certificate, files.certificatePath, (text) => reader.parseCertificate(text));
    const privateKey = parse(texts.privateKey, files.privateKeyPath, (secret) => reader.parsePrivateKey(secret.reveal()));
    return { certificate, privateKey };
}
function parse(text, path, parser) {
    if (text === null)
        return null;
    try {
        return parser(text);
    }
    catch (error) {
        throw new Failure('invalid', `The file ${path} is not what it should be: ${messageOf(error)}. It was left as it is; move it away, or name other files in cert-path and key-path.`, { cause: error });
    }
}
function judgeWorkspacePair(certificate, privateKey, request, { files, reader }) {
    if (reader.provesPair(certificate, privateKey)) {
        const place = files.certificatePath;
        const pair = { certificate, privateKey, source: 'workspace', place, isBackedUp: false };
        return judgePair(pair, request.commonName);
    }
    return {
        state: 'invalid',
        because: 'key-mismatch',
        problem: `The private key at ${files.privateKeyPath} does not belong to the certificate at ${files.certificatePath} (${certificate.subjectLine}).`,
        advice: 'Put the key that belongs to it in its place, or set force-renewal: true once to have a new pair issued; the files that are there now are kept beside it.',
    };
}
function heldOf(stored, request, { log }) {
    switch (stored.state) {
        case 'absent':
        case 'locked':
        case 'unreadable':
            return stored;
        case 'found':
            return judgePair(stored.pair, request.commonName);
        case 'damaged':
            return { ...stored, state: 'invalid', because: 'damaged-backups' };
        case 'denied':
            if (request.passphrases.current !== undefined)
                return { ...stored, state: 'unreadable' };
            // Without a passphrase nothing that is stored could be used: all that is lost is the check for a lost secret.
            log.notice(`Whether earlier backups of ${request.commonName} exist was not looked up, because the token may not: add "actions: read" under "permissions:" in the workflow.`);
            return { state: 'absent' };
    }
}
function completes(held, { certificate, privateKey }, reader) {
    if (held.state !== 'valid')
        return false;
    if (privateKey !== null)
        return reader.provesPair(held.pair.certificate, privateKey);
    return certificate?.fingerprint === held.pair.certificate.fingerprint;
}
function incomplete(workspace, files) {
    const [there, missing] = workspace.certificate === null
        ? [files.privateKeyPath, 'its certificate']
        : [files.certificatePath, 'its private key'];
    return {
        state: 'invalid',
        because: 'incomplete',
        problem: `The file ${there} is there, but ${missing} is not, and no backup holds that pair.`,
        advice: `Restore ${missing}, or move ${there} away, or set force-renewal: true once to have a new pair issued; the file is kept beside it.`,
    };
}

;// CONCATENATED MODULE: ./build/src/use-cases/decide-on-held.js




/**
 * Finds the held pair and decides what to do about it. Before a pair of the workspace is renewed, the stores are
 * asked whether another runner has done so already; its pair is then reused here.
 *
 * Throws the `Failure` of a decision to refuse.
 */
async function decideOnHeld(request, world, now) {
    const { specification, policy } = request;
    const { commonName } = specification.subject;
    const findRequest = {
        commonName,
        artifactName: request.artifactName,
        passphrases: {
            ...(request.passphrase === undefined ? {} : { current: request.passphrase }),
            ...(request.previousPassphrase === undefined ? {} : { previous: request.previousPassphrase }),
        },
    };
    const decideOn = (held) => decide(held, specification, policy, now);
    const decision = decideOn(await findHeld(findRequest, world));
    if (decision.kind === 'refuse')
        throw decision.failure;
    if (decision.kind !== 'renew')
        return { decision, replaces: null };
    const { held } = decision;
    if (held.source !== 'workspace' || request.passphrase === undefined)
        return { decision, replaces: held };
    const stored = await findStored(findRequest, world);
    if (stored.state !== 'found')
        return { decision, replaces: held };
    if (stored.pair.certificate.fingerprint === held.certificate.fingerprint) {
        return { decision, replaces: { ...held, isBackedUp: stored.pair.isBackedUp } };
    }
    const alternative = decideOn(judgePair(stored.pair, commonName));
    return { decision: alternative.kind === 'reuse' ? alternative : decision, replaces: held };
}

;// CONCATENATED MODULE: ./build/src/use-cases/keep.js









/**
 * Keeps one certificate: finds the held one, decides, issues or renews or reuses, writes the files, backs up, and
 * reads the backup back.
 *
 * Throws a `Failure` where it cannot be done without a leak, a loss or an accidental rotation.
 */
async function keep(request, world) {
    const now = world.clock.now();
    await world.files.check();
    const furtherFiles = await findFurtherFiles(request, world);
    if (!request.dryRun)
        await world.files.recover();
    const { commonName } = request.specification.subject;
    const plan = await world.log.group(`Look for the certificate of ${commonName}`, () => decideOnHeld(request, { ...world, ...world.search }, now));
    world.log.info(describePlan(plan, request, now));
    if (request.dryRun)
        return reportDryRun(plan.decision, request, now);
    const outcome = await carryOut(plan, request, world, now);
    await writePkcs12(outcome, request, world);
    const backup = await world.log.group(`Back up the certificate of ${commonName}`, () => backUp(outcome, furtherFiles, request, world).catch((error) => {
        throw withoutBackup(error, world.files.certificatePath);
    }));
    for (const { place } of backup?.stored ?? [])
        world.log.info(`Stored, read back and verified: ${place}`);
    await keepScheduleAlive(world);
    const { certificate } = outcome.pair;
    return {
        status: outcome.status,
        reason: outcome.reason,
        source: outcome.source,
        certificate,
        renewalTime: renewalTime(certificate, request.policy.renewBefore),
        previousBackupAt: outcome.previousBackupAt,
        replaced: outcome.replaced,
        backup,
        isKeyStored: backup !== null && outcome.sealedKey !== null,
        isDryRun: false,
        now,
    };
}
/** One line that tells what was found and what follows. */
function describePlan({ decision }, request, now) {
    const { commonName } = request.specification.subject;
    const verb = request.dryRun ? 'Would be' : 'It is';
    if (decision.kind === 'issue')
        return `No certificate of ${commonName} to reuse. ${verb} issued: ${decision.reason}`;
    const { certificate, place } = decision.held;
    const found = `Found the certificate of ${commonName} (${place}), ${daysLeft(certificate, now)} days left.`;
    return `${found} ${verb} ${decision.kind === 'reuse' ? 'reused' : 'renewed'}: ${formatReason(decision)}`;
}
async function findFurtherFiles(request, world) {
    if (request.furtherPaths === '')
        return [];
    const { certificatePath, privateKeyPath } = world.files;
    const files = await world.furtherFiles.find(request.furtherPaths, [certificatePath, privateKeyPath]);
    refuseBadPaths(files);
    if (files.length > 0 || request.ifNoFilesFound === 'ignore')
        return files;
    const message = `The input paths matches no file: ${request.furtherPaths.split('\n').join(', ')}.`;
    if (request.ifNoFilesFound === 'error')
        throw new Failure('invalid-input', message);
    world.log.warning(message);
    return files;
}
function reportDryRun(decision, request, now) {
    const held = decision.kind === 'issue' ? null : decision.held;
    const certificate = decision.kind === 'reuse' ? decision.held.certificate : null;
    const status = { issue: 'issued', reuse: 'reused', renew: 'renewed' }[decision.kind];
    return {
        status,
        reason: formatReason(decision),
        source: held?.source ?? null,
        certificate,
        renewalTime: certificate === null ? null : renewalTime(certificate, request.policy.renewBefore),
        previousBackupAt: held?.storedAt ?? null,
        replaced: null,
        backup: null,
        isKeyStored: false,
        isDryRun: true,
        now,
    };
}
async function writePkcs12(outcome, request, world) {
    if (request.pkcs12Password === undefined)
        return;
    const friendlyName = outcome.pair.certificate.subject.commonName;
    const password = request.pkcs12Password;
    const bytes = await world.pkcs12.encode(outcome.pair, friendlyName, password);
    const isOurs = (existing) => world.pkcs12Reader.opens(existing, password);
    await world.files.writePkcs12(bytes, isOurs, formatStamp(outcome.name.time));
}
/** The files are written by now, which the person who reads of the failure should know. */
function withoutBackup(error, certificatePath) {
    if (!(error instanceof Failure))
        return error;
    const message = `${error.message} The certificate is in place at ${certificatePath}, but it is not backed up.`;
    return new Failure(error.code, message, { cause: error });
}
/** A schedule that may be switched off some day is no reason to fail today. */
async function keepScheduleAlive({ schedule, log }) {
    try {
        await schedule?.keepAlive();
    }
    catch (error) {
        log.warning(`The schedule was not kept alive. ${messageOf(error)}.`);
    }
}
async function backUp(outcome, furtherFiles, request, world) {
    const { vaults, cache } = world.store;
    if (vaults.length === 0 && (cache === null || outcome.sealedKey === null))
        return null;
    const content = {
        certificate: outcome.pair.certificate,
        sealedKey: outcome.sealedKey,
        specification: request.specification,
        furtherFiles,
        ...(request.passphrase === undefined ? {} : { passphrase: request.passphrase }),
    };
    const backup = await storeSet(content, outcome.name, { ...world, vaults, cache });
    for (const { path, reason } of backup.leftOut) {
        world.log.warning(`${path} was left out of the backup: ${reason}.`);
    }
    return backup;
}

;// CONCATENATED MODULE: ./build/src/actions/inputs.js

/** Inputs as they come from `read`, which is `getInput` of the toolkit. */
function actionInputs(readText) {
    const problems = [];
    const checks = [];
    const take = (parse, describe) => {
        try {
            const value = parse();
            return () => value;
        }
        catch (error) {
            problems.push(describe(messageOf(error)));
            return () => {
                throw new Error('an input was used before problems were refused');
            };
        }
    };
    const read = (name, parse) => {
        const text = readText(name, { trimWhitespace: true });
        return take(() => parse(text), (why) => `Input "${name}" is ${JSON.stringify(text)}: ${why}.`);
    };
    return {
        read,
        readOptional: (name, parse) => read(name, (text) => (text === '' ? null : parse(text))),
        readSecret: (name, parse) => {
            const text = readText(name, { trimWhitespace: false }).replace(/\r?\n$/, '');
            return take(() => (text === '' ? null : parse(text)), (why) => `Input "${name}": ${why}.`);
        },
        check: (problem) => {
            checks.push(problem);
        },
        refuseProblems() {
            if (problems.length === 0)
                problems.push(...checks.map((problem) => problem()).filter((text) => text !== null));
            if (problems.length > 0)
                throw new Failure('invalid-input', problems.join('\n'));
        },
    };
}
/**
 * A parser that takes an empty input for the default. GitHub hands over an empty text where a workflow passes on an
 * input that its own trigger does not have, as in `days: ${{ inputs.days }}` on `schedule`.
 */
function orDefault(defaultText, parse) {
    return (text) => parse(text === '' ? defaultText : text);
}
/** One of a list of words. */
function oneOf(...allowed) {
    return (text) => {
        const word = allowed.find((candidate) => candidate === text);
        if (word === undefined)
            throw new Error(`must be ${allowed.join(', ').replace(/, ([^,]*)$/, ' or $1')}`);
        return word;
    };
}
/** A whole number in a range. */
function wholeNumber(min, max) {
    return (text) => {
        const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
        if (!(value >= min && value <= max))
            throw new Error(`must be a whole number from ${min} to ${max}`);
        return value;
    };
}
/** `true` or `false`, as YAML 1.2 writes them. */
function inputs_boolean(text) {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new Error('must be true or false');
}
/** Several of a list of words, separated by commas or white space; at least one. */
function someOf(...allowed) {
    const parse = oneOf(...allowed);
    return (text) => {
        const words = text.split(/[\s,]+/).filter((word) => word !== '');
        if (words.length === 0)
            throw new Error(`must be one or more of ${allowed.join(', ')}`);
        return [...new Set(words.map(parse))];
    };
}
/** A text of at most so many characters, none of them a control character. */
function textUpTo(maxLength) {
    return (text) => {
        const length = characterCount(text);
        if (length < 1 || length > maxLength)
            throw new Error(`must have 1 to ${maxLength} characters, and has ${length}`);
        if (/\p{Cc}/u.test(text))
            throw new Error('must not have control characters');
        return text;
    };
}
/** The number of Unicode code points, which is what the limits of X.509 count. */
function characterCount(text) {
    return Array.from(text).length;
}

;// CONCATENATED MODULE: ./build/src/domain/trigger.js
/**
 * Triggers that carry others' code or words: what runs on them must not leave anything behind that later, trusted
 * runs would pick up.
 */
const UNTRUSTED_TRIGGERS = ['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run'];
/** Whether a run of this event may store anything. */
function mayPersist(eventName) {
    return !UNTRUSTED_TRIGGERS.includes(eventName);
}

;// CONCATENATED MODULE: ./build/src/actions/keep-advice.js




/** The longest lifetime of a TLS server certificate that Apple's platforms accept, in days. */
const APPLE_MAX_DAYS = 825;
/** What the inputs alone give reason to say. */
function adviceBefore({ request, places }, environment) {
    const { specification } = request;
    const { commonName } = specification.subject;
    const advice = [];
    const isForServers = specification.usages.includes('server-auth');
    if (isForServers && specification.validityDays > APPLE_MAX_DAYS) {
        advice.push(warning(`The certificate of ${commonName} is to last ${specification.validityDays} days. Apple's platforms refuse TLS servers over ${APPLE_MAX_DAYS}; give fewer days, or ignore this where no Apple device connects.`));
    }
    if (isForServers && commonNameIsUncovered(specification)) {
        advice.push(warning(`The common name ${commonName} is not among subject-alternative-names, and TLS clients look only there; add it.`));
    }
    if (!mayPersist(environment.eventName)) {
        advice.push(notice(`Nothing is stored in a run on ${environment.eventName}, which carries others' code or words: a certificate that is issued here lives as long as this job.`));
    }
    if (!supportsArtifacts(environment) && places.uploadArtifact) {
        advice.push(warning('GitHub Enterprise Server has no service for artifacts: the backup goes to backup-path alone. Set upload-artifact: false to be rid of this warning.'));
    }
    return advice;
}
/** What the outcome gives reason to say. */
function adviceAfter(report, { request }) {
    const { commonName } = request.specification.subject;
    const advice = [];
    if (request.passphrase === undefined && !request.dryRun) {
        advice.push(notice(`No passphrase was given, so the private key of ${commonName} was not stored: a fresh runner cannot bring this certificate back, and issues a new one. Give passphrase, from a secret, to keep it.`));
    }
    const early = backupThatExpiresEarly(report);
    if (early !== null) {
        advice.push(warning(`The backup of ${commonName} expires at ${formatTime(early)}, before the next run if runs go on as far apart as the last two. Run more often, or raise retention-days.`));
    }
    const { expectedFingerprint } = request.policy;
    const fingerprint = report.certificate?.fingerprint;
    if (expectedFingerprint !== undefined && fingerprint !== undefined && fingerprint !== expectedFingerprint) {
        advice.push(warning(`The certificate of ${commonName} was ${report.status}: set expected-fingerprint to ${fingerprint}, or the next run refuses it.`));
    }
    return advice;
}
/** When the artifact expires, where that is before another run as far away as the last one was. */
function backupThatExpiresEarly(report) {
    const expiresAt = report.backup?.stored.find((set) => set.source === 'artifact')?.expiresAt ?? null;
    if (expiresAt === null || report.previousBackupAt === null)
        return null;
    const rhythmMs = report.now.getTime() - report.previousBackupAt.getTime();
    return report.now.getTime() + rhythmMs > expiresAt.getTime() ? expiresAt : null;
}
function notice(message) {
    return { level: 'notice', message };
}
function warning(message) {
    return { level: 'warning', message };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/domain/duration.js
const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** A span of time in milliseconds, from a text such as `30d` or `12h`. Throws where it is none of these units. */
function parseDuration(text, units) {
    const match = /^(\d{1,7})([smhd])$/.exec(text);
    const unit = units.find((allowed) => allowed === match?.[2]);
    if (match === null || unit === undefined)
        throw new Error(`must be ${describeUnits(units)}`);
    return Number(match[1]) * UNIT_MS[unit];
}
function describeUnits(units) {
    const samples = { s: '30s', m: '5m', h: '12h', d: '30d' };
    return `a whole number with its unit, such as ${units.map((unit) => samples[unit]).join(' or ')}`;
}
/** Input `renew-before`: `30d`, `12h` or a percentage of the lifetime. Throws where it is none of these. */
function parseRenewBefore(text) {
    const share = /^(\d{1,3})%$/.exec(text);
    if (share !== null) {
        const percent = Number(share[1]);
        if (percent >= 100)
            throw new Error('must be less than the whole lifetime: at most 99%');
        return { kind: 'share', percent };
    }
    try {
        return { kind: 'time', ms: parseDuration(text, ['d', 'h']) };
    }
    catch {
        throw new Error('must be days such as 30d, hours such as 12h, or a share of the lifetime such as 33%');
    }
}
/** A span in the words of the inputs: days where it is whole days, else hours, minutes or seconds. */
function formatDuration(ms) {
    const unit = ['d', 'h', 'm'].find((candidate) => ms > 0 && ms % UNIT_MS[candidate] === 0) ?? 's';
    return `${Math.round(ms / UNIT_MS[unit])}${unit}`;
}

;// CONCATENATED MODULE: ./build/src/domain/secret.js
/** What `util.inspect`, and so `console.log`, asks an object for. Spelled out, so that nothing needs loading. */
const INSPECT = Symbol.for('nodejs.util.inspect.custom');
/**
 * A text that must never be printed: a passphrase or a private key.
 *
 * Every usual way of turning a value into text (templates, JSON, `console.log`, `util.inspect`) gives a
 * placeholder; only `reveal()` gives the text.
 */
class Secret {
    #text;
    constructor(text) {
        this.#text = text;
    }
    /** The text itself. Call it where the text is used, not where it is passed on. */
    reveal() {
        return this.#text;
    }
    toString() {
        return '[secret]';
    }
    toJSON() {
        return '[secret]';
    }
    [INSPECT]() {
        return '[secret]';
    }
}

;// CONCATENATED MODULE: ./build/src/actions/keep-inputs.js







const MIN_PASSPHRASE_LENGTH = 12;
const MIN_TIMEOUT_MS = 10_000;
const MAX_TIMEOUT_MS = 6 * 3_600_000;
/** The inputs of the root action. Throws one `Failure` (`invalid-input`) for all that is wrong with them. */
function readKeepInputs(inputs, workspace) {
    const specification = readSpecification(inputs);
    const policy = readPolicy(inputs);
    const places = readPlaces(inputs, workspace);
    const request = readRequest(inputs, specification, policy);
    checkTogether(inputs, request, places);
    inputs.refuseProblems();
    return { request: request(), places: places() };
}
function readSpecification(inputs) {
    const subject = readSubject(inputs);
    const names = inputs.readOptional('subject-alternative-names', parseSubjectAlternativeNames);
    const validityDays = inputs.read('days', orDefault('365', wholeNumber(1, 36_500)));
    const keyType = inputs.read('key-type', orDefault('rsa-2048', oneOf(...KEY_TYPES)));
    const usages = inputs.read('usages', orDefault('server-auth', someOf(...USAGES)));
    return () => ({
        subject: subject(),
        ...namesOf(names() ?? [], subject()),
        validityDays: validityDays(),
        keyType: keyType(),
        usages: usages(),
    });
}
/** A list without a name in it, such as a lone comma, is not given. */
function namesOf(names, { commonName }) {
    const namesWereGiven = names.length > 0;
    return { subjectAlternativeNames: namesWereGiven ? names : defaultNames(commonName), namesWereGiven };
}
function readSubject(inputs) {
    // The lengths are the upper bounds of RFC 5280, appendix A.1.
    const commonName = inputs.read('common-name', textUpTo(64));
    const organization = inputs.readOptional('subject-organization', textUpTo(64));
    const organizationalUnit = inputs.readOptional('subject-organizational-unit', textUpTo(64));
    const country = inputs.readOptional('subject-country', parseCountry);
    const state = inputs.readOptional('subject-state', textUpTo(128));
    const locality = inputs.readOptional('subject-locality', textUpTo(128));
    return () => ({
        commonName: commonName(),
        ...optional('organization', organization()),
        ...optional('organizationalUnit', organizationalUnit()),
        ...optional('country', country()),
        ...optional('state', state()),
        ...optional('locality', locality()),
    });
}
function readPolicy(inputs) {
    const renewBefore = inputs.read('renew-before', orDefault('33%', parseRenewBefore));
    const forceRenewal = inputs.read('force-renewal', orDefault('false', inputs_boolean));
    const onRestoreError = inputs.read('on-restore-error', orDefault('fail', oneOf('fail', 'issue')));
    const expectedFingerprint = inputs.readOptional('expected-fingerprint', parseFingerprint);
    return () => ({
        renewBefore: renewBefore(),
        forceRenewal: forceRenewal(),
        onRestoreError: onRestoreError(),
        ...optional('expectedFingerprint', expectedFingerprint()),
    });
}
function readRequest(inputs, specification, policy) {
    const artifactName = inputs.readOptional('artifact-name', parseArtifactName);
    const passphrase = inputs.readSecret('passphrase', parsePassphrase);
    const previousPassphrase = inputs.readSecret('previous-passphrase', (text) => new Secret(text));
    const pkcs12Password = inputs.readSecret('p12-password', (text) => new Secret(text));
    const furtherPaths = inputs.read('paths', (text) => text);
    const ifNoFilesFound = inputs.read('if-no-files-found', orDefault('warn', oneOf('warn', 'error', 'ignore')));
    const reuseKey = inputs.read('reuse-key', orDefault('false', inputs_boolean));
    const dryRun = inputs.read('dry-run', orDefault('false', inputs_boolean));
    return () => ({
        specification: specification(),
        policy: policy(),
        artifactName: artifactName() ?? defaultArtifactName(specification().subject.commonName),
        ...optional('passphrase', passphrase()),
        ...optional('previousPassphrase', previousPassphrase()),
        ...optional('pkcs12Password', pkcs12Password()),
        furtherPaths: furtherPaths(),
        ifNoFilesFound: ifNoFilesFound(),
        reuseKey: reuseKey(),
        dryRun: dryRun(),
    });
}
function readPlaces(inputs, workspace) {
    const path = (text) => parsePath(text, workspace);
    const certificatePath = inputs.read('cert-path', orDefault('certificate.pem', path));
    const privateKeyPath = inputs.read('key-path', orDefault('private_key.pem', path));
    const pkcs12Path = inputs.readOptional('p12-path', path);
    const backupPath = inputs.readOptional('backup-path', (text) => parseFolder(text, workspace));
    const uploadArtifact = inputs.read('upload-artifact', orDefault('true', inputs_boolean));
    const retentionDays = inputs.readOptional('retention-days', wholeNumber(0, 400));
    const compressionLevel = inputs.read('compression-level', orDefault('6', wholeNumber(0, 9)));
    const token = inputs.read('github-token', (text) => text);
    const keepScheduleAlive = inputs.read('keep-schedule-alive', orDefault('false', inputs_boolean));
    const timeoutMs = inputs.read('timeout', orDefault('5m', parseTimeout));
    return () => ({
        certificatePath: certificatePath(),
        privateKeyPath: privateKeyPath(),
        pkcs12Path: pkcs12Path(),
        backupPath: backupPath(),
        uploadArtifact: uploadArtifact(),
        // As in actions/upload-artifact, 0 is the repository's own.
        retentionDays: retentionDays() === 0 ? null : retentionDays(),
        compressionLevel: compressionLevel(),
        token: token(),
        keepScheduleAlive: keepScheduleAlive(),
        timeoutMs: timeoutMs(),
    });
}
function checkTogether(inputs, request, places) {
    inputs.check(() => {
        const { policy, specification } = request();
        return renewsAlways(policy.renewBefore, specification.validityDays)
            ? `Input "renew-before" is at or over the lifetime of ${specification.validityDays} days: must be less, or every run would renew.`
            : null;
    });
    inputs.check(() => {
        const hasPath = places().pkcs12Path !== null;
        if (hasPath === (request().pkcs12Password !== undefined))
            return null;
        return hasPath
            ? 'Input "p12-password" is empty: must be given with p12-path.'
            : 'Input "p12-path" is empty: must be given with p12-password.';
    });
    inputs.check(() => {
        const { certificatePath, privateKeyPath, pkcs12Path } = places();
        const paths = [certificatePath, privateKeyPath, ...(pkcs12Path === null ? [] : [pkcs12Path])];
        return new Set(paths).size === paths.length
            ? null
            : `Inputs "cert-path", "key-path" and "p12-path" name one file twice (${paths.join(', ')}): must be different files.`;
    });
    inputs.check(() => request().previousPassphrase !== undefined && request().passphrase === undefined
        ? 'Input "passphrase" is empty: must be given with previous-passphrase. Is the secret there?'
        : null);
}
function renewsAlways(renewBefore, validityDays) {
    return renewBefore.kind === 'time' && renewBefore.ms >= validityDays * DAY_MS;
}
function parseCountry(text) {
    if (!/^[A-Za-z]{2}$/.test(text))
        throw new Error('must be the two letters of ISO 3166, such as DE');
    return text.toUpperCase();
}
function parsePassphrase(text) {
    const length = characterCount(text);
    if (length < MIN_PASSPHRASE_LENGTH || text.trim() === '') {
        throw new Error(`must have at least ${MIN_PASSPHRASE_LENGTH} characters, and has ${length}`);
    }
    // The shell of a person who restores by hand could not pass such a text to openssl.
    if (/[\0\r\n]/.test(text))
        throw new Error('must be one line');
    return new Secret(text);
}
function parseFingerprint(text) {
    const hex = text.replace(/^sha-?256[:=\s]/i, '').replace(/[:\s]/g, '');
    if (!/^[0-9a-f]{64}$/i.test(hex))
        throw new Error('must be a SHA-256 fingerprint, 64 hexadecimal digits');
    return (hex.toUpperCase().match(/../g) ?? []).join(':');
}
/** Within what GitHub allows, and what Markdown, a shell and a cache key take without quoting. */
function parseArtifactName(text) {
    if (!/^[\p{L}\p{N}_][\p{L}\p{N} ._@+()-]{0,199}$/u.test(text)) {
        throw new Error('must be 1 to 200 letters, digits, spaces or ._@+()-, the first a letter, a digit or _');
    }
    return text;
}
function parsePath(text, workspace) {
    if (text === '' || /[\0\r\n]/.test(text) || /[\\/]$/.test(text))
        throw new Error('must be the path of a file');
    return (0,external_node_path_.resolve)(workspace, text);
}
function parseFolder(text, workspace) {
    if (/[\0\r\n]/.test(text))
        throw new Error('must be the path of a folder');
    return (0,external_node_path_.resolve)(workspace, text);
}
function parseTimeout(text) {
    const ms = parseDuration(text, ['s', 'm', 'h']);
    if (ms < MIN_TIMEOUT_MS || ms > MAX_TIMEOUT_MS)
        throw new Error('must be from 10s to 6h');
    return ms;
}
function optional(key, value) {
    return value === null ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./build/src/actions/keep-outputs.js


/** The outputs of the root action, by their names in `action.yml`. */
function keepOutputs(report, { request, places }) {
    return {
        status: report.status,
        reason: report.reason,
        source: report.source ?? '',
        renewed: String(report.status === 'renewed'),
        'cert-path': places.certificatePath,
        'key-path': places.privateKeyPath,
        'p12-path': places.pkcs12Path ?? '',
        'common-name': request.specification.subject.commonName,
        ...certificateOutputs(report),
        ...backupOutputs(report),
        'cache-hit': String(report.source === 'cache'),
    };
}
function certificateOutputs({ certificate, now }) {
    return {
        'serial-number': certificate?.serialNumber ?? '',
        fingerprint: certificate?.fingerprint ?? '',
        'not-before': certificate === null ? '' : formatTime(certificate.notBefore),
        'not-after': certificate === null ? '' : formatTime(certificate.notAfter),
        'days-left': certificate === null ? '' : String(daysLeft(certificate, now)),
    };
}
function backupOutputs({ backup }) {
    const stored = backup?.stored ?? [];
    const artifact = stored.find((set) => set.source === 'artifact')?.artifact;
    return {
        'artifact-name': artifact === undefined ? '' : (backup?.name ?? ''),
        'artifact-id': String(artifact?.id ?? ''),
        'artifact-url': artifact?.url ?? '',
        'artifact-digest': artifact?.digest ?? '',
        'backup-path': stored.find((set) => set.source === 'directory')?.place ?? '',
        // Only what passed its drill is in the list.
        verified: String(stored.length > 0),
    };
}

;// CONCATENATED MODULE: ./build/src/actions/markdown.js
/**
 * Markdown of which no part can be changed by the texts in it. Names in certificates and paths are others' words: an
 * unescaped `|`, `<` or line end in them could draw anything into a summary.
 */
/** A text as it is, in a line or a cell. */
function markdown_text(value) {
    return (value
        .replace(/\p{Cc}+/gu, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_{}[\]()#+!|~@:-]/g, (character) => `&#${character.charCodeAt(0)};`)
        // GitHub makes links of addresses that begin so, without any mark.
        .replace(/(www)\./gi, '$1&#46;'));
}
/** A text in the fixed-width face. HTML, because a backtick in the text would end Markdown's own. */
function code(value) {
    return `<code>${markdown_text(value)}</code>`;
}
/** A heading of a level from 1 to 6. */
function heading(level, value) {
    return `${'#'.repeat(level)} ${markdown_text(value)}`;
}
/** A link. Addresses that are not of the web become a text. */
function markdown_link(label, address) {
    return /^https?:\/\/[^\s()<>"`|\\]+$/.test(address) ? `[${markdown_text(label)}](${address})` : markdown_text(label);
}
/** A table of cells that are Markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

;// CONCATENATED MODULE: ./build/src/actions/timeline.js
/** A Mermaid chart of the validity, with today and the day from which the certificate is renewed. */
function formatTimeline({ now, validity, renewalTime, backupExpiresAt }) {
    return [
        '```mermaid',
        'gantt',
        '  dateFormat YYYY-MM-DDTHH:mm',
        '  axisFormat %Y-%m-%d',
        '  section Certificate',
        `  Valid :active, ${minute(validity.notBefore)}, ${minute(renewalTime)}`,
        `  Due for renewal :crit, ${minute(renewalTime)}, ${minute(validity.notAfter)}`,
        `  Today ${day(now)} :milestone, ${minute(now)}, 0d`,
        `  Renewal ${day(renewalTime)} :milestone, ${minute(renewalTime)}, 0d`,
        ...(backupExpiresAt === null
            ? []
            : ['  section Backup', `  Kept :done, ${minute(now)}, ${minute(backupExpiresAt)}`]),
        '```',
    ].join('\n');
}
function minute(time) {
    return time.toISOString().slice(0, 16);
}
function day(time) {
    return time.toISOString().slice(0, 10);
}

;// CONCATENATED MODULE: ./build/src/actions/keep-summary.js





/** The job summary of the root action, in Markdown. */
function formatKeepSummary(report, { request }) {
    const { commonName } = request.specification.subject;
    return [
        heading(2, `Certificate of ${commonName}: ${headline(report)}`),
        certificateTable(report),
        report.certificate === null ? '' : timelineOf(report, report.certificate),
        heading(3, 'Backup'),
        backupSection(report),
        '',
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function headline({ status, isDryRun }) {
    return isDryRun ? `would be ${status} (dry run, nothing was written)` : status;
}
function certificateTable(report) {
    const { certificate, now } = report;
    const decision = table(['Decision', ''], [
        ['Status', code(report.status)],
        ['Reason', code(report.reason)],
        ['Found in', markdown_text(report.source ?? 'nowhere')],
    ]);
    if (certificate === null)
        return decision;
    const names = certificate.subjectAlternativeNames.map((name) => code(formatName(name))).join(', ');
    return table(['Certificate', ''], [
        ['Decision', `${code(report.status)}, because ${code(report.reason)}`],
        ['Found in', markdown_text(report.source ?? 'nowhere')],
        ['Subject', markdown_text(certificate.subjectLine)],
        ['Names', names === '' ? 'none' : names],
        ['Key', code(certificate.keyDescription)],
        ['SHA-256 fingerprint', code(certificate.fingerprint)],
        ['Valid', `${formatTime(certificate.notBefore)} to ${formatTime(certificate.notAfter)}`],
        ['Days left', String(daysLeft(certificate, now))],
        ['Due for renewal', report.renewalTime === null ? '' : formatTime(report.renewalTime)],
        ...replacedRow(report),
    ]);
}
function replacedRow({ replaced }) {
    if (replaced === null)
        return [];
    const places = replaced.places.map((place) => code(place)).join(', ');
    return [['Replaced', `${code(replaced.fingerprint)}, kept in ${places}`]];
}
function timelineOf(report, certificate) {
    const expiresAt = artifactOf(report)?.expiresAt ?? null;
    return formatTimeline({
        now: report.now,
        validity: certificate,
        renewalTime: report.renewalTime ?? certificate.notAfter,
        backupExpiresAt: expiresAt,
    });
}
function backupSection(report) {
    const { backup, isKeyStored } = report;
    if (backup === null || backup.stored.length === 0)
        return 'Nothing was stored.';
    const rows = backup.stored.map((set) => [
        set.artifact === undefined ? code(set.place) : markdown_link(backup.name, set.artifact.url),
        formatSize(set.sizeBytes),
        set.artifact?.digest === undefined ? '' : code(`sha256:${set.artifact.digest}`),
        formatExpiry(set, report),
        'yes',
    ]);
    return [
        table(['Backup', 'Size', 'Digest', 'Kept until', 'Verified'], rows),
        isKeyStored
            ? `${backup.files.length} files, the private key sealed with the passphrase.`
            : `${backup.files.length} files, without the private key.`,
        ...backup.leftOut.map(({ path, reason }) => `Left out: ${code(path)}, because ${markdown_text(reason)}.`),
    ].join('\n\n');
}
/** A backup that dies before the certificate does has to be made anew in time. */
function formatExpiry(set, { certificate }) {
    if (set.expiresAt === null)
        return 'removed by hand';
    const day = set.expiresAt.toISOString().slice(0, 10);
    if (certificate === null)
        return day;
    const ms = certificate.notAfter.getTime() - set.expiresAt.getTime();
    const days = Math.round(ms / DAY_MS);
    if (ms <= 0)
        return `${day}, after the certificate expires`;
    return days > 1
        ? `${day}, ${days} days before the certificate expires`
        : `${day}, a day or less before the certificate expires`;
}
function artifactOf(report) {
    return report.backup?.stored.find((set) => set.source === 'artifact');
}
function formatSize(bytes) {
    return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} KiB`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/der-reader.js
/** The universal tags that are read here, with the bit of constructed types set. X.690, section 8. */
const DER_TAG = {
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    null: 0x05,
    objectIdentifier: 0x06,
    sequence: 0x30,
};
/**
 * Reads DER (X.690) from untrusted bytes, one element after the other.
 *
 * It never recurses: how deep it goes is written in the code that calls it, so that nested input cannot exhaust the
 * stack. Every length is checked against what is left. Only the one encoding that DER allows is read, so that
 * different bytes cannot mean the same. Each method throws an `Error` whose message says what is wrong and quotes no
 * content.
 */
class DerReader {
    #bytes;
    #offset = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    /** The identifier octet of the next element; `null` at the end. */
    get nextTag() {
        return this.#bytes[this.#offset] ?? null;
    }
    readElement() {
        const tag = this.#readByte();
        // Tag numbers over 30 take several octets; nothing that is read here has one.
        if ((tag & 0x1f) === 0x1f)
            throw new Error('an element has a long tag');
        const length = this.#readLength();
        if (length > this.#bytes.length - this.#offset)
            throw new Error('an element is cut off');
        const contents = this.#bytes.subarray(this.#offset, this.#offset + length);
        this.#offset += length;
        return { tag, contents };
    }
    /** The contents of the next element, which must have this identifier octet. */
    read(tag) {
        const element = this.readElement();
        if (element.tag !== tag)
            throw new Error('an element is of an unexpected type');
        return element.contents;
    }
    readSequence() {
        return new DerReader(this.read(DER_TAG.sequence));
    }
    readOctetString() {
        return this.read(DER_TAG.octetString);
    }
    /** An integer that is zero or more. */
    readUnsignedInteger() {
        const contents = this.read(DER_TAG.integer);
        const [first, second] = contents;
        if (first === undefined)
            throw new Error('an integer is empty');
        if (first >= 0x80)
            throw new Error('an integer is negative');
        if (first === 0 && second !== undefined && second < 0x80)
            throw new Error('an integer is padded');
        return BigInt(`0x${Buffer.from(contents).toString('hex')}`);
    }
    /** An object identifier in dotted form. */
    readObjectIdentifier() {
        const [first = 0, ...rest] = decodeArcs(this.read(DER_TAG.objectIdentifier));
        // The first two arcs share a number. X.690, section 8.19.4.
        const root = Math.min(Math.floor(first / 40), 2);
        return [root, first - root * 40, ...rest].join('.');
    }
    readNull() {
        if (this.read(DER_TAG.null).length > 0)
            throw new Error('a NULL has contents');
    }
    /** Throws where something is left: trailing bytes would be carried along unread. */
    expectEnd() {
        if (this.nextTag !== null)
            throw new Error('there are unexpected elements');
    }
    #readByte() {
        const byte = this.#bytes[this.#offset];
        if (byte === undefined)
            throw new Error('an element is missing');
        this.#offset += 1;
        return byte;
    }
    #readLength() {
        const first = this.#readByte();
        if (first < 0x80)
            return first;
        const count = first & 0x7f;
        // No count is BER's indefinite length. Three octets reach 16 MiB, far more than any key or certificate.
        if (count === 0 || count > 3)
            throw new Error('a length is not DER');
        let length = 0;
        for (let read = 0; read < count; read += 1)
            length = length * 256 + this.#readByte();
        const isShortest = length >= 0x80 && length >= 256 ** (count - 1);
        if (!isShortest)
            throw new Error('a length is not DER');
        return length;
    }
}
function decodeArcs(contents) {
    const arcs = [];
    let arc = 0;
    let isInside = false;
    for (const byte of contents) {
        if (!isInside && byte === 0x80)
            throw new Error('an object identifier is padded');
        arc = arc * 128 + (byte & 0x7f);
        // A truncated arc would let one identifier pass for another.
        if (!Number.isSafeInteger(arc))
            throw new Error('an object identifier is too long');
        isInside = byte >= 0x80;
        if (!isInside) {
            arcs.push(arc);
            arc = 0;
        }
    }
    if (isInside || arcs.length === 0)
        throw new Error('an object identifier is cut off');
    return arcs;
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/asn1-encoder.js

/**
 * Loads the encoder. Loading takes about 6 ms, which only runs that build something have to pay; begin it before
 * waiting for a key.
 */
async function loadAsn1Encoder() {
    const { default: forgeAsn1 } = await __webpack_require__.e(/* import() */ 357).then(__webpack_require__.t.bind(__webpack_require__, 27357, 19));
    return new Asn1Encoder(forgeAsn1);
}
/** Builds ASN.1 and encodes it as DER, by node-forge's encoder. X.690. */
class Asn1Encoder {
    #asn1;
    constructor(forgeAsn1) {
        this.#asn1 = forgeAsn1;
    }
    toDer(tree) {
        return Buffer.from(this.#asn1.toDer(tree).getBytes(), 'latin1');
    }
    sequence(...elements) {
        return this.#constructed(this.#asn1.Type.SEQUENCE, elements);
    }
    /** A SET OF, its elements in the order of their encodings as DER demands. X.690, section 11.6. */
    setOf(...elements) {
        const sorted = elements
            .map((element) => ({ element, der: this.toDer(element) }))
            .sort((left, right) => Buffer.compare(left.der, right.der));
        return this.#constructed(this.#asn1.Type.SET, sorted.map(({ element }) => element));
    }
    boolean(value) {
        return this.#primitive(this.#asn1.Type.BOOLEAN, value ? '\xff' : '\x00');
    }
    /** A whole number of at most 31 bits. */
    integer(value) {
        return this.#primitive(this.#asn1.Type.INTEGER, this.#asn1.integerToDer(value).getBytes());
    }
    /** An integer from its big-endian octets, which must have the high bit clear: it is written as it is. */
    positiveInteger(octets) {
        if ((octets[0] ?? 0x80) >= 0x80)
            throw new Error('the integer would be negative');
        return this.#primitive(this.#asn1.Type.INTEGER, binary(octets));
    }
    /** A BIT STRING of whole octets, or without the `unusedBits` lowest bits of the last one. */
    bitString(octets, unusedBits = 0) {
        return this.#primitive(this.#asn1.Type.BITSTRING, String.fromCharCode(unusedBits) + binary(octets));
    }
    octetString(octets) {
        return this.#primitive(this.#asn1.Type.OCTETSTRING, binary(octets));
    }
    null() {
        return this.#primitive(this.#asn1.Type.NULL, '');
    }
    objectIdentifier(dotted) {
        return this.#primitive(this.#asn1.Type.OID, this.#asn1.oidToDer(dotted).getBytes());
    }
    utf8String(text) {
        return this.#primitive(this.#asn1.Type.UTF8, binary(Buffer.from(text, 'utf8')));
    }
    printableString(text) {
        // X.680, section 41.4.
        if (!/^[A-Za-z0-9 '()+,./:=?-]*$/.test(text))
            throw new Error(`"${text}" cannot be a PrintableString`);
        return this.#primitive(this.#asn1.Type.PRINTABLESTRING, text);
    }
    /**
     * Characters beyond U+FFFF, which a BMPString cannot hold, become U+FFFD. Written as pairs of surrogates they
     * would make the whole name unreadable for programs that look closely, such as Python's cryptography.
     */
    bmpString(text) {
        return this.#primitive(this.#asn1.Type.BMPSTRING, text.replace(/[\u{10000}-\u{10ffff}]/gu, '\uFFFD'));
    }
    /** UTCTime or GeneralizedTime, as RFC 5280, section 4.1.2.5 divides them. */
    time(date) {
        const { Type } = this.#asn1;
        const year = date.getUTCFullYear();
        // UTCTime has two digits for the year, and 50 means 1950. node-forge encodes any date, NaN too.
        if (!(year >= 1950 && year <= 9999))
            throw new RangeError('a certificate cannot hold this date');
        return year < 2050
            ? this.#primitive(Type.UTCTIME, this.#asn1.dateToUtcTime(date))
            : this.#primitive(Type.GENERALIZEDTIME, this.#asn1.dateToGeneralizedTime(date));
    }
    /** `[number] EXPLICIT`. */
    explicit(number, ...elements) {
        return this.#asn1.create(this.#asn1.Class.CONTEXT_SPECIFIC, number, true, elements);
    }
    /** `[number] IMPLICIT` of a primitive type. */
    implicit(number, octets) {
        return this.#asn1.create(this.#asn1.Class.CONTEXT_SPECIFIC, number, false, binary(octets));
    }
    /** What is DER already, such as a SubjectPublicKeyInfo: it is put in byte for byte, neither decoded nor rebuilt. */
    encoded(der) {
        const reader = new DerReader(der);
        const { tag, contents } = reader.readElement();
        reader.expectEnd();
        // Given as primitive, so that the contents are copied; the bit of constructed types is part of `tag`.
        return this.#asn1.create(tag & 0xc0, tag & 0x3f, false, binary(contents));
    }
    #primitive(type, value) {
        return this.#asn1.create(this.#asn1.Class.UNIVERSAL, type, false, value);
    }
    #constructed(type, elements) {
        return this.#asn1.create(this.#asn1.Class.UNIVERSAL, type, true, elements);
    }
}
/** node-forge takes octets as a string with one character each. */
function binary(octets) {
    return Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('latin1');
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/alternative-name-text.js

/**
 * The names of the types that the tool knows in `X509Certificate.subjectAltName`, in their order; others are left out.
 *
 * Node writes `DNS:a.example, IP Address:1.2.3.4`, and puts a value that has a comma, a quote or the like between
 * double quotes, escaped as in JSON. To split at commas alone would let a name like `a, DNS:bank.example` pass for
 * two (CVE-2021-44532). Throws where the text is not of that grammar.
 */
function parseAlternativeNameText(text) {
    const names = [];
    // Each match begins where the last one ended. A value without quotes has neither a comma nor a quote in it.
    const entry = /([^:",]+):("(?:[^"\\]|\\.)*"|[^",]*)(, |$)/y;
    while (entry.lastIndex < text.length) {
        const [, type = '', value = '', separator = ''] = entry.exec(text) ?? fail();
        const name = nameOf(type, value.startsWith('"') ? parseQuoted(value) : value);
        if (name !== null)
            names.push(name);
        if (separator !== '' && entry.lastIndex === text.length)
            fail();
    }
    return names;
}
/** Host names, those of mailboxes too, compare without regard to case (RFC 4343); the domain has them in lower case. */
function nameOf(type, value) {
    switch (type) {
        case 'DNS':
            return { type: 'DNS', value: value.toLowerCase() };
        case 'IP Address':
            return addressOf(value);
        case 'email':
            return { type: 'email', value: value.replace(/@[^@]*$/, (host) => host.toLowerCase()) };
        case 'URI':
            return { type: 'URI', value };
        default:
            return null;
    }
}
/** `null` for what Node writes where there are not 4 or 16 octets. */
function addressOf(value) {
    try {
        return { type: 'IP', value: canonicalAddress(value) };
    }
    catch {
        return null;
    }
}
function parseQuoted(value) {
    const text = JSON.parse(value);
    return typeof text === 'string' ? text : fail();
}
function fail() {
    throw new Error('the subject alternative names are not in the form that Node writes');
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/distinguished-name-text.js
/**
 * The fields that the tool knows of `X509Certificate.subject`; an empty common name where there is none.
 *
 * Where a field is repeated the last one counts: names go from the widest to the narrowest. The same values,
 * unescaped, are in `toLegacyObject()`, but that ends the whole process (SIGSEGV, Node 24.21) on a certificate whose
 * public key does not decode.
 */
function parseSubjectText(text) {
    const fields = new Map(attributesOf(text ?? ''));
    return {
        commonName: fields.get('CN') ?? '',
        ...field('organization', fields.get('O')),
        ...field('organizationalUnit', fields.get('OU')),
        ...field('country', fields.get('C')),
        ...field('state', fields.get('ST')),
        ...field('locality', fields.get('L')),
    };
}
/** In one line, for people. Escapes stay, so that no value can look like two fields, or make a line of its own. */
function formatNameText(text) {
    return (text ?? '').split('\n').join(', ');
}
/**
 * Types and values in their order. Node writes one set of attributes a line, joined by ` + ` where there are several,
 * and escapes every plus and line end inside of a value (OpenSSL's `ASN1_STRFLGS_ESC_2253` and `_CTRL`).
 */
function attributesOf(text) {
    return text.split(/\n| \+ /).map((attribute) => {
        const separator = attribute.indexOf('=');
        return [attribute.slice(0, separator), distinguished_name_text_unescape(attribute.slice(separator + 1))];
    });
}
/** `\,` is a comma, and `\0A` a line end. RFC 2253, section 2.4. */
function distinguished_name_text_unescape(value) {
    return value.replace(/\\([0-9A-F]{2}|.)/g, (_, escaped) => escaped.length === 2 ? String.fromCharCode(Number.parseInt(escaped, 16)) : escaped);
}
function field(name, value) {
    return value === undefined ? {} : { [name]: value };
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/extended-key-usage.js

/** The key purpose of a usage. RFC 5280, section 4.2.1.12. */
function objectIdentifierOf(usage) {
    switch (usage) {
        case 'server-auth':
            return '1.3.6.1.5.5.7.3.1';
        case 'client-auth':
            return '1.3.6.1.5.5.7.3.2';
        case 'code-signing':
            return '1.3.6.1.5.5.7.3.3';
        case 'email-protection':
            return '1.3.6.1.5.5.7.3.4';
    }
}
/** The usage of a key purpose; `other` where the tool has no word for it. */
function usageOf(objectIdentifier) {
    return USAGES.find((usage) => objectIdentifierOf(usage) === objectIdentifier) ?? 'other';
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/extension-identifiers.js

/** `[3] EXPLICIT`, where TBSCertificate has its extensions. RFC 5280, section 4.1. */
const EXTENSIONS_TAG = 0xa3;
/**
 * The object identifiers of a certificate's extensions; none for version 1.
 *
 * Node answers `undefined` both for an extension that is absent and for one that it cannot read, which here are
 * opposites: absent usages permit everything. Throws where the DER is damaged, or an extension is there twice, so
 * that readers could disagree on which one counts (RFC 5280, section 4.2 forbids it).
 */
function readExtensionIdentifiers(certificate) {
    const identifiers = new Set();
    for (const extension of extensionsOf(certificate)) {
        const identifier = extension.readObjectIdentifier();
        if (identifiers.has(identifier))
            throw new Error('an extension is there twice');
        identifiers.add(identifier);
    }
    return identifiers;
}
function extensionsOf(certificate) {
    const tbsCertificate = new DerReader(certificate).readSequence().readSequence();
    while (tbsCertificate.nextTag !== null) {
        const { tag, contents } = tbsCertificate.readElement();
        if (tag === EXTENSIONS_TAG)
            return sequencesOf(new DerReader(contents).readSequence());
    }
    return [];
}
function sequencesOf(reader) {
    const sequences = [];
    while (reader.nextTag !== null)
        sequences.push(reader.readSequence());
    return sequences;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/key-type.js


/** The curves that have a shorter name than OpenSSL's. FIPS 186-5. */
const CURVE_NAMES = new Map([
    ['prime256v1', 'p256'],
    ['secp384r1', 'p384'],
    ['secp521r1', 'p521'],
]);
const generate = (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair);
/** A new private key, made by OpenSSL in the thread pool. */
async function generatePrivateKey(keyType) {
    const { privateKey } = await generatePair(keyType);
    return privateKey;
}
/** The kind of a private or public key in the tool's words; `other` where it is none that the tool makes. */
function keyTypeOf(key) {
    const description = describeKey(key);
    switch (description) {
        case 'rsa-2048':
        case 'rsa-3072':
        case 'rsa-4096':
        case 'ecdsa-p256':
        case 'ecdsa-p384':
        case 'ed25519':
            return description;
        default:
            return 'other';
    }
}
/** The kind of a key for people, such as `rsa-1024`; the tool's word where it has one. */
function describeKey(key) {
    const { asymmetricKeyType: type = 'unknown', asymmetricKeyDetails: details } = key;
    if (type === 'ec') {
        // A curve that is given by its parameters has no name.
        const curve = details?.namedCurve ?? 'unnamed-curve';
        return `ecdsa-${CURVE_NAMES.get(curve) ?? curve}`;
    }
    return details?.modulusLength === undefined ? type : `${type}-${details.modulusLength}`;
}
function generatePair(keyType) {
    switch (keyType) {
        case 'rsa-2048':
            return generate('rsa', { modulusLength: 2048 });
        case 'rsa-3072':
            return generate('rsa', { modulusLength: 3072 });
        case 'rsa-4096':
            return generate('rsa', { modulusLength: 4096 });
        case 'ecdsa-p256':
            return generate('ec', { namedCurve: 'P-256' });
        case 'ecdsa-p384':
            return generate('ec', { namedCurve: 'P-384' });
        case 'ed25519':
            return generate('ed25519');
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/object-identifiers.js
/** Object identifiers in dotted form, under the names that their documents give them. */
// RFC 4055, RFC 5758, RFC 8410: signatures.
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const ECDSA_WITH_SHA384 = '1.2.840.10045.4.3.3';
const ED25519 = '1.3.101.112';
// RFC 5280, appendix A: attributes of a distinguished name.
const COMMON_NAME = '2.5.4.3';
const COUNTRY = '2.5.4.6';
const LOCALITY = '2.5.4.7';
const STATE = '2.5.4.8';
const ORGANIZATION = '2.5.4.10';
const ORGANIZATIONAL_UNIT = '2.5.4.11';
// RFC 5280, section 4.2.1: extensions.
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
const KEY_USAGE = '2.5.29.15';
const SUBJECT_ALT_NAME = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const AUTHORITY_KEY_IDENTIFIER = '2.5.29.35';
const EXTENDED_KEY_USAGE = '2.5.29.37';
// RFC 8018, appendix A and B: encryption under a password.
const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const HMAC_WITH_SHA1 = '1.2.840.113549.2.7';
const HMAC_WITH_SHA224 = '1.2.840.113549.2.8';
const HMAC_WITH_SHA256 = '1.2.840.113549.2.9';
const HMAC_WITH_SHA384 = '1.2.840.113549.2.10';
const HMAC_WITH_SHA512 = '1.2.840.113549.2.11';
const AES_128_CBC = '2.16.840.1.101.3.4.1.2';
const AES_192_CBC = '2.16.840.1.101.3.4.1.22';
const AES_256_CBC = '2.16.840.1.101.3.4.1.42';
const SHA256 = '2.16.840.1.101.3.4.2.1';
// RFC 5652 and RFC 7292: PKCS#12.
const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const FRIENDLY_NAME = '1.2.840.113549.1.9.20';
const LOCAL_KEY_ID = '1.2.840.113549.1.9.21';
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';
const PKCS8_SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERT_BAG = '1.2.840.113549.1.12.10.1.3';

;// CONCATENATED MODULE: ./build/src/adapters/crypto/rsa-key-arithmetic.js

/**
 * Whether all eight numbers of an RSA private key agree. RFC 8017, section 3.2.
 *
 * Of 1227 keys with one flipped bit OpenSSL reads 1007, and 771 of those even sign correctly, because a signature
 * does not use every number. Throws where the key is not RSA, or has more than two primes.
 */
function hasConsistentNumbers(privateKey) {
    const { n, e, d, p, q, dP, dQ, qInv } = readNumbers(privateKey);
    // n itself and 1 would be factors too; every check below would then be about something else than RSA.
    if (p <= 1n || q <= 1n || p * q !== n)
        return false;
    // To be 1 modulo both is to be 1 modulo their least common multiple.
    const isInverse = (e * d) % (p - 1n) === 1n && (e * d) % (q - 1n) === 1n;
    // d is at most the larger of the two definitions; a multiple added to it would go through the congruences.
    const isReduced = d < n && dP === d % (p - 1n) && dQ === d % (q - 1n);
    return isInverse && isReduced && qInv < p && (q * qInv) % p === 1n;
}
function readNumbers(privateKey) {
    // From PKCS#8, because Node exports an RSA-PSS key as nothing else.
    const pkcs8 = new DerReader(privateKey.export({ type: 'pkcs8', format: 'der' })).readSequence();
    pkcs8.readUnsignedInteger();
    pkcs8.readSequence();
    const fields = new DerReader(pkcs8.readOctetString()).readSequence();
    if (fields.readUnsignedInteger() !== 0n)
        throw new Error('an RSA key of more than two primes');
    const numbers = {
        n: fields.readUnsignedInteger(),
        e: fields.readUnsignedInteger(),
        d: fields.readUnsignedInteger(),
        p: fields.readUnsignedInteger(),
        q: fields.readUnsignedInteger(),
        dP: fields.readUnsignedInteger(),
        dQ: fields.readUnsignedInteger(),
        qInv: fields.readUnsignedInteger(),
    };
    fields.expectEnd();
    return numbers;
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/pair-proof.js


/**
 * Whether the key belongs to the certificate and works: its numbers agree with each other, it names the certificate's
 * public key, and that public key verifies what it signs. Never throws.
 */
function provesPair(certificate, privateKey) {
    try {
        const { publicKey } = new external_node_crypto_.X509Certificate(certificate.pem);
        const key = (0,external_node_crypto_.createPrivateKey)(privateKey.reveal());
        return namesPublicKey(key, publicKey) && hasSoundNumbers(key) && signsFor(key, publicKey);
    }
    catch {
        return false;
    }
}
/**
 * For RSA the modulus and exponent, for EC the public point that the file carries. That point need not belong to the
 * secret number beside it: nothing but a signature shows that.
 */
function namesPublicKey(privateKey, publicKey) {
    return (0,external_node_crypto_.createPublicKey)(privateKey).equals(publicKey);
}
function hasSoundNumbers(privateKey) {
    const type = privateKey.asymmetricKeyType;
    // The other kinds have one secret number, and a signature uses all of it.
    return type === 'rsa' || type === 'rsa-pss' ? hasConsistentNumbers(privateKey) : true;
}
/** Over random bytes: an answer that was prepared for known ones proves nothing. */
function signsFor(privateKey, publicKey) {
    const message = (0,external_node_crypto_.randomBytes)(32);
    const digest = digestFor(publicKey);
    return (0,external_node_crypto_.verify)(digest, message, publicKey, (0,external_node_crypto_.sign)(digest, message, privateKey));
}
function digestFor(key) {
    const { asymmetricKeyType: type = '', asymmetricKeyDetails: details } = key;
    // Such a key may restrict the hash itself. RFC 4055, section 3.1.
    if (type === 'rsa-pss')
        return details?.hashAlgorithm ?? 'sha256';
    // The others, such as Ed25519, hash by themselves.
    return ['rsa', 'ec', 'dsa'].includes(type) ? 'sha256' : null;
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/pem.js

/**
 * Longest text that is read, in characters. A certificate with a hundred names and its `openssl x509 -text` is 15 KiB
 * long, a key of RSA-16384 (the longest that OpenSSL takes) 13 KiB; what is longer is some other file.
 */
const MAX_TEXT_LENGTH = 65_536;
const BOUNDARY = /^-----(BEGIN|END) ([A-Z0-9][A-Z0-9 ]*)-----$/;
/**
 * The blocks in a text, in their order; none where there are none.
 *
 * Tolerant outside of the blocks and strict inside: text around them, a byte order mark, white space at line ends and
 * starts, and any line end are taken, because people paste; base64 that is not exact is not. Throws a `Failure`
 * (`invalid`) that never quotes the text.
 */
function parsePemBlocks(text) {
    if (text.length > MAX_TEXT_LENGTH) {
        throw invalid(`it is longer than ${MAX_TEXT_LENGTH} characters, too long for one certificate or key`);
    }
    if (text.includes('\0')) {
        throw invalid('it holds NUL characters: it is binary (DER or PKCS#12?) or UTF-16; PEM in UTF-8 is needed');
    }
    const blocks = [];
    let open = null;
    for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
        const [, keyword, label = ''] = BOUNDARY.exec(line.trim()) ?? [];
        if (keyword === 'BEGIN') {
            if (open !== null)
                throw invalid('a PEM block begins inside of another one');
            open = { label, lines: [] };
        }
        else if (keyword === 'END') {
            if (open?.label !== label)
                throw invalid('a PEM block ends that did not begin');
            blocks.push(decodeBlock(label, open.lines));
            open = null;
        }
        else {
            open?.lines.push(line.trim());
        }
    }
    if (open !== null)
        throw invalid('a PEM block is cut off: its END line is missing');
    return blocks;
}
/** Why a text without a PEM block may have none, for the person who made it. */
function explainMissingBlock(text) {
    if (text.trim() === '')
        return 'it is empty';
    if (!text.includes('-----BEGIN '))
        return 'it has no PEM block, which starts with a line of -----BEGIN …-----';
    // Secrets are often pasted from JSON, or through a shell that joins lines.
    return text.includes('\\n')
        ? 'it has a backslash and an n where line breaks should be: store it with real line breaks'
        : 'its BEGIN line is not a line of its own: the line breaks were lost, so store it again with them';
}
/** One block with lines of 64 characters, LF line ends, and a final line end. RFC 7468, section 2. */
function encodePem(label, der) {
    const base64 = Buffer.from(der).toString('base64');
    const lines = base64.match(/.{1,64}/g) ?? [];
    return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
function decodeBlock(label, lines) {
    if (lines.some((line) => /^Proc-Type:.*ENCRYPTED$/.test(line))) {
        return { label, hasEncryptionHeader: true, der: Buffer.alloc(0) };
    }
    const base64 = lines.join('').replace(/[ \t]/g, '');
    const der = Buffer.from(base64, 'base64');
    // Node skips what is not base64, and stops at padding: a damaged text would decode to other bytes in silence.
    if (base64 === '' || der.toString('base64') !== base64) {
        throw invalid('a PEM block is damaged: what it holds is not base64, or not all of it');
    }
    return { label, hasEncryptionHeader: false, der };
}
function invalid(message) {
    return new Failure('invalid', message);
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/private-key-reader.js





/**
 * The one private key in a PEM text: PKCS#8, PKCS#1 or SEC 1.
 *
 * Other blocks beside it are passed over: `openssl ecparam` writes EC PARAMETERS before the key, and servers read
 * files with the certificate in them. Throws a `Failure` (`invalid`) that never quotes the text.
 */
function readPrivateKey(text) {
    const blocks = parsePemBlocks(text);
    const [block, second] = blocks.filter(({ label }) => label.endsWith('PRIVATE KEY'));
    if (block === undefined)
        throw private_key_reader_invalid(`there is no private key in it: ${explainNoKey(text, blocks)}`);
    if (second !== undefined)
        throw private_key_reader_invalid('there is more than one private key in it');
    const encoding = encodingOf(block);
    return encoding === 'pkcs8' ? decodePkcs8(block.der) : decodeKey(block.der, encoding);
}
/**
 * A key from the DER of a PKCS#8 PrivateKeyInfo, or OneAsymmetricKey. RFC 5208, section 5; RFC 5958, section 2.
 *
 * The frame is checked here, because OpenSSL is lenient about it. Throws a `Failure` (`invalid`).
 */
function decodePkcs8(der) {
    try {
        checkPkcs8Frame(new DerReader(der));
    }
    catch (error) {
        throw private_key_reader_invalid('the private key in it is damaged', error);
    }
    return decodeKey(der, 'pkcs8');
}
/** PKCS#8 PEM, not encrypted. */
function exportPrivateKey(key) {
    return new Secret(key.export({ type: 'pkcs8', format: 'pem' }).toString());
}
function encodingOf(block) {
    if (block.label === 'ENCRYPTED PRIVATE KEY' || block.hasEncryptionHeader) {
        throw private_key_reader_invalid('the private key in it is encrypted; it is needed without encryption here (openssl pkey -in …)');
    }
    switch (block.label) {
        case 'PRIVATE KEY':
            return 'pkcs8';
        case 'RSA PRIVATE KEY':
            return 'pkcs1';
        case 'EC PRIVATE KEY':
            return 'sec1';
        case 'OPENSSH PRIVATE KEY':
            throw private_key_reader_invalid("the private key in it is in OpenSSH's form; convert it with ssh-keygen -p -m PKCS8 -f …");
        default:
            throw private_key_reader_invalid('the private key in it is of a kind that is not read; convert it with openssl pkey -in …');
    }
}
function decodeKey(der, encoding) {
    try {
        const reader = new DerReader(der);
        reader.readSequence();
        reader.expectEnd();
        return (0,external_node_crypto_.createPrivateKey)({ key: Buffer.from(der), format: 'der', type: encoding });
    }
    catch (error) {
        throw private_key_reader_invalid('the private key in it is damaged, or of a kind that this Node does not know', error);
    }
}
function checkPkcs8Frame(reader) {
    const fields = reader.readSequence();
    reader.expectEnd();
    const version = fields.readUnsignedInteger();
    fields.readSequence();
    fields.readOctetString();
    if (fields.nextTag === 0xa0)
        fields.read(0xa0);
    const hasPublicKey = fields.nextTag === 0x81 || fields.nextTag === 0xa1;
    if (hasPublicKey)
        fields.readElement();
    fields.expectEnd();
    // Version 2 (written as 1) is for keys that bring their public key. Some tools write 1 (as 0) there all the same.
    if (version > (hasPublicKey ? 1n : 0n))
        throw new Error('the version does not fit');
}
function explainNoKey(text, blocks) {
    if (blocks.length === 0)
        return explainMissingBlock(text);
    return blocks.some(({ label }) => label === 'CERTIFICATE')
        ? 'it is a certificate (are the two paths swapped?)'
        : 'what it holds is something else';
}
function private_key_reader_invalid(message, cause) {
    return new Failure('invalid', message, cause === undefined ? {} : { cause });
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/certificate-reader.js












/** Reads with `node:crypto`, which is made for untrusted input; node-forge has no part in it. */
const certificateReader = {
    parseCertificate(pem) {
        return readCertificate(onlyCertificateIn(pem));
    },
    parsePrivateKey(pem) {
        return exportPrivateKey(readPrivateKey(pem));
    },
    provesPair: provesPair,
};
/** What a certificate says, from its DER. Throws a `Failure` (`invalid`) where it is none, or malformed. */
function readCertificate(der) {
    try {
        const x509 = new external_node_crypto_.X509Certificate(der);
        // OpenSSL reads a certificate and leaves what follows it; the fingerprint would then be of other bytes.
        if (!x509.raw.equals(der))
            throw new Error('there are bytes after the certificate');
        return describeCertificate(x509);
    }
    catch (error) {
        throw new Failure('invalid', 'the certificate in it is damaged', { cause: error });
    }
}
function onlyCertificateIn(text) {
    const blocks = parsePemBlocks(text);
    // A file for certificates is readable by all, and backed up in the clear.
    if (KEY_MARKER.test(text))
        throw certificate_reader_invalid('there is a private key in it; keep the two in separate files');
    const [block, second] = blocks.filter(({ label }) => label === 'CERTIFICATE');
    if (block === undefined) {
        const reason = blocks.length === 0 ? explainMissingBlock(text) : 'what it holds is something else';
        throw certificate_reader_invalid(`there is no certificate in it: ${reason}`);
    }
    if (second !== undefined) {
        throw certificate_reader_invalid('there is more than one certificate in it; a self-signed certificate has no chain');
    }
    return block.der;
}
function describeCertificate(x509) {
    const publicKey = publicKeyOf(x509);
    const extensions = readExtensionIdentifiers(x509.raw);
    return {
        pem: encodePem('CERTIFICATE', x509.raw),
        fingerprint: x509.fingerprint256,
        // Node writes zero with one digit, and every other number as openssl does.
        serialNumber: x509.serialNumber === '0' ? '00' : x509.serialNumber,
        subject: parseSubjectText(x509.subject),
        subjectLine: formatNameText(x509.subject),
        issuerLine: formatNameText(x509.issuer),
        isSelfSigned: publicKey !== null && x509.subject === x509.issuer && x509.verify(publicKey),
        keyType: publicKey === null ? 'other' : keyTypeOf(publicKey),
        keyDescription: publicKey === null ? 'unknown' : describeKey(publicKey),
        subjectAlternativeNames: alternativeNamesOf(x509, extensions),
        hasSubjectAlternativeNames: extensions.has(SUBJECT_ALT_NAME),
        usages: usagesOf(x509.keyUsage, extensions),
        notBefore: x509.validFromDate,
        notAfter: x509.validToDate,
    };
}
/** `null` for a key of a kind that this OpenSSL does not know. It counts as not self-signed: nobody can tell. */
function publicKeyOf(x509) {
    try {
        return x509.publicKey;
    }
    catch {
        return null;
    }
}
function alternativeNamesOf(x509, extensions) {
    const text = x509.subjectAltName;
    if (text !== undefined)
        return parseAlternativeNameText(text);
    if (extensions.has(SUBJECT_ALT_NAME))
        throw new Error('the subject alternative names are malformed');
    return [];
}
/** `keyUsage` is Node's word for the extended key usages; it is `undefined` where there are none. */
function usagesOf(keyUsage, extensions) {
    if (keyUsage !== undefined)
        return keyUsage.map(usageOf);
    if (extensions.has(EXTENDED_KEY_USAGE))
        throw new Error('the extended key usages are malformed');
    return null;
}
function certificate_reader_invalid(message) {
    return new Failure('invalid', message);
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/signature-algorithm.js


/** The algorithm that the tool signs with. */
function signatureAlgorithmOf(keyType) {
    switch (keyType) {
        case 'rsa-2048':
        case 'rsa-3072':
        case 'rsa-4096':
            return { objectIdentifier: SHA256_WITH_RSA, digest: 'sha256', hasNullParameters: true };
        case 'ecdsa-p256':
            return { objectIdentifier: ECDSA_WITH_SHA256, digest: 'sha256', hasNullParameters: false };
        case 'ecdsa-p384':
            // A hash as strong as the curve, and the only one that browsers' root programs allow with P-384.
            // CA/Browser Forum, Baseline Requirements, section 7.1.3.2.2.
            return { objectIdentifier: ECDSA_WITH_SHA384, digest: 'sha384', hasNullParameters: false };
        case 'ed25519':
            return { objectIdentifier: ED25519, digest: null, hasNullParameters: false };
    }
}
/** AlgorithmIdentifier. RFC 5280, section 4.1.1.2. */
function encodeSignatureAlgorithm(encoder, algorithm) {
    const identifier = encoder.objectIdentifier(algorithm.objectIdentifier);
    return algorithm.hasNullParameters
        ? encoder.sequence(identifier, encoder.null())
        : encoder.sequence(identifier);
}
/**
 * The signature over `message`; for ECDSA in DER.
 *
 * Signed on the main thread: an RSA signature takes a millisecond, and in the thread pool it would queue behind the
 * key generations of other certificates.
 */
function signMessage(algorithm, message, key) {
    return (0,external_node_crypto_.sign)(algorithm.digest, message, key);
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/general-name.js


/** GeneralName. RFC 5280, section 4.2.1.6. Throws where the value is not of its type's alphabet. */
function encodeGeneralName(encoder, name) {
    switch (name.type) {
        case 'email':
            return encoder.implicit(1, ia5Octets(name));
        case 'DNS':
            return encoder.implicit(2, ia5Octets(name));
        case 'URI':
            return encoder.implicit(6, ia5Octets(name));
        case 'IP':
            return encoder.implicit(7, addressOctets(name.value));
    }
}
/** The 4 or 16 octets of an address, in network order. Throws where the text is none. */
function addressOctets(text) {
    const address = canonicalAddress(text);
    if ((0,external_node_net_.isIPv4)(address))
        return Uint8Array.from(address.split('.'), Number);
    // The canonical form has at most one '::' and no dotted part.
    const [head = '', tail = ''] = address.split('::');
    const before = groupsOf(head);
    const after = groupsOf(tail);
    const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
    return Uint8Array.from([...before, ...zeros, ...after].flatMap((group) => [group >> 8, group & 0xff]));
}
function groupsOf(text) {
    return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}
function ia5Octets(name) {
    // An IA5String is ASCII. Anything else would be cut to other characters, and the certificate name another host.
    if (!/^[\x21-\x7e]+$/.test(name.value))
        throw new Error(`"${name.value}" cannot be a ${name.type} name`);
    return Buffer.from(name.value, 'latin1');
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/certificate-extensions.js



// The bits of KeyUsage, the first being the highest of the octet. RFC 5280, section 4.2.1.3.
const DIGITAL_SIGNATURE = 0x80;
const KEY_ENCIPHERMENT = 0x20;
const KEY_AGREEMENT = 0x08;
/** Extensions. RFC 5280, section 4.2; the profile is the one that OpenSSL's `-x509_strict`, Chrome and Apple accept. */
function encodeExtensions(encoder, values) {
    const { keyType, usages, subjectAlternativeNames, keyIdentifier } = values;
    return encoder.sequence(
    // An empty sequence is CA:FALSE, which as the default is not written in DER.
    encodeExtension(encoder, BASIC_CONSTRAINTS, encoder.sequence(), true), encodeExtension(encoder, KEY_USAGE, encodeKeyUsage(encoder, keyUsageBits(keyType, usages)), true), ...encodeExtendedKeyUsage(encoder, usages), ...encodeAlternativeNames(encoder, subjectAlternativeNames), encodeExtension(encoder, SUBJECT_KEY_IDENTIFIER, encoder.octetString(keyIdentifier)), 
    // Its own key signs it, so the authority's key is the subject's.
    encodeExtension(encoder, AUTHORITY_KEY_IDENTIFIER, encoder.sequence(encoder.implicit(0, keyIdentifier))));
}
/**
 * The bits of KeyUsage: no more than the usages need, for Chrome and others enforce them.
 *
 * Every usage signs. Beyond that a TLS server with RSA key transport and S/MIME with an RSA key unwrap keys
 * (keyEncipherment); S/MIME with an EC key agrees on them (keyAgreement; RFC 8551, section 4.4.2). Code signing and
 * TLS clients only sign. Ed25519 cannot do anything else (RFC 8410, section 5).
 */
function keyUsageBits(keyType, usages) {
    const isForEmail = usages.includes('email-protection');
    switch (keyType) {
        case 'rsa-2048':
        case 'rsa-3072':
        case 'rsa-4096':
            return isForEmail || usages.includes('server-auth')
                ? DIGITAL_SIGNATURE | KEY_ENCIPHERMENT
                : DIGITAL_SIGNATURE;
        case 'ecdsa-p256':
        case 'ecdsa-p384':
            return isForEmail ? DIGITAL_SIGNATURE | KEY_AGREEMENT : DIGITAL_SIGNATURE;
        case 'ed25519':
            return DIGITAL_SIGNATURE;
    }
}
/** A named bit string ends with its last bit that is set. X.690, section 11.2.2. */
function encodeKeyUsage(encoder, bits) {
    const unusedBits = 31 - Math.clz32(bits & -bits);
    return encoder.bitString(Uint8Array.of(bits), unusedBits);
}
function encodeExtendedKeyUsage(encoder, usages) {
    // An empty list is not allowed; without the extension every usage is permitted. RFC 5280, section 4.2.1.12.
    if (usages.length === 0)
        return [];
    const identifiers = usages.map((usage) => encoder.objectIdentifier(objectIdentifierOf(usage)));
    return [encodeExtension(encoder, EXTENDED_KEY_USAGE, encoder.sequence(...identifiers))];
}
function encodeAlternativeNames(encoder, names) {
    if (names.length === 0)
        return [];
    const generalNames = names.map((name) => encodeGeneralName(encoder, name));
    // Critical only where the subject is empty (RFC 5280, section 4.2.1.6), which it never is.
    return [encodeExtension(encoder, SUBJECT_ALT_NAME, encoder.sequence(...generalNames))];
}
function encodeExtension(encoder, identifier, value, isCritical = false) {
    return encoder.sequence(encoder.objectIdentifier(identifier), ...(isCritical ? [encoder.boolean(true)] : []), encoder.octetString(encoder.toDer(value)));
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/distinguished-name.js

/**
 * A Name from the widest field to the narrowest: C, ST, L, O, OU, CN. RFC 5280, section 4.1.2.4.
 *
 * The country is a PrintableString, everything else UTF-8, as the section's directory string rules demand.
 */
function encodeDistinguishedName(encoder, subject) {
    const fields = [
        ...(subject.country === undefined ? [] : [[COUNTRY, encoder.printableString(subject.country)]]),
        ...encodeField(encoder, STATE, subject.state),
        ...encodeField(encoder, LOCALITY, subject.locality),
        ...encodeField(encoder, ORGANIZATION, subject.organization),
        ...encodeField(encoder, ORGANIZATIONAL_UNIT, subject.organizationalUnit),
        ...encodeField(encoder, COMMON_NAME, subject.commonName),
    ];
    return encoder.sequence(...fields.map(([type, value]) => encoder.setOf(encoder.sequence(encoder.objectIdentifier(type), value))));
}
function encodeField(encoder, type, text) {
    return text === undefined ? [] : [[type, encoder.utf8String(text)]];
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/tbs-certificate.js





/**
 * TBSCertificate, version 3, issued by its own subject. RFC 5280, section 4.1.2.
 *
 * `subjectPublicKeyInfo` is DER, and goes in as it is.
 */
function encodeTbsCertificate(encoder, specification, validity, signatureAlgorithm, subjectPublicKeyInfo) {
    const name = encodeDistinguishedName(encoder, specification.subject);
    const { keyType, usages, subjectAlternativeNames } = specification;
    const keyIdentifier = keyIdentifierOf(subjectPublicKeyInfo);
    return encoder.sequence(encoder.explicit(0, encoder.integer(2)), encoder.positiveInteger(newSerialNumber()), signatureAlgorithm, name, encoder.sequence(encoder.time(validity.notBefore), encoder.time(validity.notAfter)), name, encoder.encoded(subjectPublicKeyInfo), encoder.explicit(3, encodeExtensions(encoder, { keyType, usages, subjectAlternativeNames, keyIdentifier })));
}
/**
 * From an hour before `now`, because clocks differ, for `validityDays` of exactly 86 400 seconds: 825 days are then
 * not a second over what Apple's platforms accept.
 */
function validityFrom(now, validityDays) {
    const notBefore = Math.floor((now.getTime() - HOUR_MS) / 1000) * 1000;
    return { notBefore: new Date(notBefore), notAfter: new Date(notBefore + validityDays * DAY_MS) };
}
/**
 * SHA-1 over the key's bits, without the count of unused ones. RFC 5280, section 4.2.1.2, method 1.
 *
 * It is a name for the key, not a protection; no attack on SHA-1 matters here.
 */
function keyIdentifierOf(subjectPublicKeyInfo) {
    const fields = new DerReader(subjectPublicKeyInfo).readSequence();
    fields.readSequence();
    const subjectPublicKey = fields.read(DER_TAG.bitString);
    return (0,external_node_crypto_.createHash)('sha1').update(subjectPublicKey.subarray(1)).digest();
}
/**
 * 16 octets, at most the 20 that RFC 5280, section 4.1.2.2 allows. The first one is neither zero (DER would not allow
 * it) nor over 0x7f: half of naive random numbers are negative, which Go refuses.
 */
function newSerialNumber() {
    return Buffer.concat([Uint8Array.of((0,external_node_crypto_.randomInt)(0x01, 0x80)), (0,external_node_crypto_.randomBytes)(15)]);
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/certificate-issuer.js









/**
 * Issues with `node:crypto`'s keys and signatures around node-forge's ASN.1 encoder.
 *
 * What it returns was read back from the encoded certificate, and its key was proved.
 */
const certificateIssuer = {
    async issue(specification, now, privateKey) {
        const { keyType, validityDays } = specification;
        const givenKey = privateKey === undefined ? null : keyOfType(keyType, privateKey);
        const [encoder, key] = await Promise.all([loadAsn1Encoder(), givenKey ?? generatePrivateKey(keyType)]);
        const validity = validityFrom(now, validityDays);
        const der = encodeCertificate(encoder, specification, validity, key);
        return provedPair(encodePem('CERTIFICATE', der), exportPrivateKey(key));
    },
};
/** Certificate: what is signed, how, and the signature. RFC 5280, section 4.1.1. */
function encodeCertificate(encoder, specification, validity, key) {
    const algorithm = signatureAlgorithmOf(specification.keyType);
    const signatureAlgorithm = encodeSignatureAlgorithm(encoder, algorithm);
    const subjectPublicKeyInfo = (0,external_node_crypto_.createPublicKey)(key).export({ type: 'spki', format: 'der' });
    const tbsCertificate = encoder.toDer(encodeTbsCertificate(encoder, specification, validity, signatureAlgorithm, subjectPublicKeyInfo));
    const signature = signMessage(algorithm, tbsCertificate, key);
    return encoder.toDer(encoder.sequence(encoder.encoded(tbsCertificate), signatureAlgorithm, encoder.bitString(signature)));
}
function keyOfType(keyType, privateKey) {
    const key = readPrivateKey(privateKey.reveal());
    if (keyTypeOf(key) !== keyType) {
        throw new Failure('invalid-input', `the private key to be reused is ${describeKey(key)}, but key-type asks for ${keyType}: ` +
            'set reuse-key to false to get a new key, or key-type to the kind of the old one');
    }
    return key;
}
function provedPair(pem, privateKey) {
    const certificate = certificateReader.parseCertificate(pem);
    if (!certificate.isSelfSigned || !certificateReader.provesPair(certificate, privateKey)) {
        // Hardware that computes wrongly has given keys away through bad signatures.
        throw new Error('the certificate just made does not verify with its own key; it was thrown away');
    }
    return { certificate, privateKey };
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/pbes2.js


const AES_256 = { name: 'aes-256-cbc', keyLengthBytes: 32 };
/** AES works on blocks of 16 octets, whatever the length of the key. */
const AES_BLOCK_BYTES = 16;
/** Sixteen times what `seal` does, or 2 to 3 seconds: a sealed key is untrusted, and could ask for days of work. */
const MAX_ITERATIONS = 10_000_000;
/** RFC 8018 asks for 8 octets or more and has no upper limit; this one keeps the input of the hash short. */
const MAX_SALT_BYTES = 1024;
const PSEUDO_RANDOM_FUNCTIONS = new Map([
    [HMAC_WITH_SHA1, 'sha1'],
    [HMAC_WITH_SHA224, 'sha224'],
    [HMAC_WITH_SHA256, 'sha256'],
    [HMAC_WITH_SHA384, 'sha384'],
    [HMAC_WITH_SHA512, 'sha512'],
]);
const CIPHERS = new Map([
    [AES_128_CBC, { name: 'aes-128-cbc', keyLengthBytes: 16 }],
    [AES_192_CBC, { name: 'aes-192-cbc', keyLengthBytes: 24 }],
    [AES_256_CBC, AES_256],
]);
/** AlgorithmIdentifier of PBES2 with PBKDF2-HMAC-SHA256 and AES-256-CBC. RFC 8018, appendix A.2 and A.4. */
function encodePbes2(encoder, salt, iterations, initializationVector) {
    const pseudoRandomFunction = encoder.sequence(encoder.objectIdentifier(HMAC_WITH_SHA256), encoder.null());
    const keyDerivation = encoder.sequence(encoder.objectIdentifier(PBKDF2), encoder.sequence(encoder.octetString(salt), encoder.integer(iterations), pseudoRandomFunction));
    const cipher = encoder.sequence(encoder.objectIdentifier(AES_256_CBC), encoder.octetString(initializationVector));
    return encoder.sequence(encoder.objectIdentifier(PBES2), encoder.sequence(keyDerivation, cipher));
}
/**
 * The parameters in an AlgorithmIdentifier of PBES2 with PBKDF2 and AES in CBC mode.
 *
 * Throws an `Error` that names what is not supported, unreasonable or malformed.
 */
function parsePbes2(algorithm) {
    expectAlgorithm(algorithm.readObjectIdentifier(), PBES2, 'PBES2');
    const parameters = algorithm.readSequence();
    algorithm.expectEnd();
    const keyDerivation = parameters.readSequence();
    const encryption = parameters.readSequence();
    parameters.expectEnd();
    const cipherIdentifier = encryption.readObjectIdentifier();
    const cipher = CIPHERS.get(cipherIdentifier) ?? unsupported('an AES-CBC cipher', cipherIdentifier);
    const initializationVector = encryption.readOctetString();
    encryption.expectEnd();
    if (initializationVector.length !== AES_BLOCK_BYTES) {
        throw new Error('its initialisation vector is not of one block');
    }
    return { derivation: parsePbkdf2(keyDerivation, cipher), cipher, initializationVector };
}
function parsePbkdf2(keyDerivation, cipher) {
    expectAlgorithm(keyDerivation.readObjectIdentifier(), PBKDF2, 'PBKDF2');
    const parameters = keyDerivation.readSequence();
    keyDerivation.expectEnd();
    const salt = parameters.readOctetString();
    if (salt.length < 1 || salt.length > MAX_SALT_BYTES) {
        throw new Error(`its salt is ${salt.length} bytes long; 1 to ${MAX_SALT_BYTES} are taken`);
    }
    const iterations = parameters.readUnsignedInteger();
    if (iterations < 1n || iterations > BigInt(MAX_ITERATIONS)) {
        throw new Error(`its key takes ${iterations.toString()} iterations; 1 to ${MAX_ITERATIONS} are taken`);
    }
    if (parameters.nextTag === DER_TAG.integer) {
        const keyLength = parameters.readUnsignedInteger();
        if (keyLength !== BigInt(cipher.keyLengthBytes))
            throw new Error('its key length is not that of its cipher');
    }
    const pseudoRandomFunction = parsePseudoRandomFunction(parameters);
    parameters.expectEnd();
    return { pseudoRandomFunction, salt, iterations: Number(iterations) };
}
/** HMAC-SHA1 where nothing is said: it is the default of RFC 8018, appendix A.2. */
function parsePseudoRandomFunction(parameters) {
    if (parameters.nextTag === null)
        return 'sha1';
    const algorithm = parameters.readSequence();
    const identifier = algorithm.readObjectIdentifier();
    if (algorithm.nextTag !== null)
        algorithm.readNull();
    algorithm.expectEnd();
    return PSEUDO_RANDOM_FUNCTIONS.get(identifier) ?? unsupported('HMAC with SHA-1 or SHA-2', identifier);
}
function expectAlgorithm(identifier, expected, name) {
    if (identifier !== expected)
        unsupported(name, identifier);
}
function unsupported(expected, identifier) {
    throw new Error(`it uses the algorithm ${identifier} where ${expected} is supported`);
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/encrypted-private-key.js



/** EncryptedPrivateKeyInfo around data that was encrypted under `algorithm`. */
function encodeEncryptedPrivateKey(encoder, algorithm, encryptedData) {
    return encoder.sequence(algorithm, encoder.octetString(encryptedData));
}
/** Parses untrusted DER. Throws an `Error` that says what is wrong, or not supported. */
function parseEncryptedPrivateKey(der) {
    const reader = new DerReader(der);
    const fields = reader.readSequence();
    reader.expectEnd();
    const parameters = parsePbes2(fields.readSequence());
    const encryptedData = fields.readOctetString();
    fields.expectEnd();
    if (encryptedData.length === 0 || encryptedData.length % AES_BLOCK_BYTES !== 0) {
        throw new Error('its encrypted data is cut off');
    }
    return { parameters, encryptedData };
}
/** AES-256-CBC with the padding of RFC 8018, section 6.1.1. */
function encrypt(plaintext, key, initializationVector) {
    const cipher = (0,external_node_crypto_.createCipheriv)(AES_256.name, key, initializationVector);
    return Buffer.concat([cipher.update(plaintext), cipher.final()]);
}
/** What was encrypted; `null` where its padding shows that the key is another, or the data were changed. */
function decrypt(encrypted, key) {
    const { cipher, initializationVector } = encrypted.parameters;
    const decipher = (0,external_node_crypto_.createDecipheriv)(cipher.name, key, initializationVector);
    const head = decipher.update(encrypted.encryptedData);
    try {
        return Buffer.concat([head, decipher.final()]);
    }
    catch {
        return null;
    }
    finally {
        head.fill(0);
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/key-derivation.js


const derivePbkdf2 = (0,external_node_util_.promisify)(external_node_crypto_.pbkdf2);
/**
 * The key of `lengthBytes` for the passphrase, derived in the thread pool.
 *
 * The passphrase counts as its UTF-8 bytes, exactly as given and not normalised: that is what openssl does with the
 * bytes of `-passin`, and a form that openssl does not open is no backup.
 */
function deriveKey(passphrase, derivation, lengthBytes) {
    const { pseudoRandomFunction, salt, iterations } = derivation;
    return derivePbkdf2(Buffer.from(passphrase.reveal(), 'utf8'), salt, iterations, lengthBytes, pseudoRandomFunction);
}
/**
 * Derives each key once, for as long as it lives: at 600 000 iterations one derivation takes longer than everything
 * else in a run that reuses its certificate.
 *
 * The derived keys stay in memory meanwhile, like the passphrase that they come from.
 */
class DerivedKeys {
    #keys = new Map();
    #salts = new Map();
    /** As `deriveKey`, remembered. */
    derive(passphrase, derivation, lengthBytes) {
        const { pseudoRandomFunction, salt, iterations } = derivation;
        const saltHex = Buffer.from(salt).toString('hex');
        const name = [hashOf(passphrase), pseudoRandomFunction, saltHex, iterations, lengthBytes].join(' ');
        const key = this.#keys.get(name) ?? deriveKey(passphrase, derivation, lengthBytes);
        this.#keys.set(name, key);
        return key;
    }
    /**
     * Random, and the same one for the same passphrase.
     *
     * A salt keeps a guess from being tried on several passphrases at once. Under one passphrase there is nothing to
     * keep apart: a guess that opens one sealed key opens them all, whatever their salts. Sealing many keys then costs
     * one derivation; what has to differ between them is the initialisation vector.
     */
    saltFor(passphrase, lengthBytes) {
        const name = hashOf(passphrase);
        const salt = this.#salts.get(name) ?? (0,external_node_crypto_.randomBytes)(lengthBytes);
        this.#salts.set(name, salt);
        return salt;
    }
}
function hashOf(passphrase) {
    return (0,external_node_crypto_.createHash)('sha256').update(passphrase.reveal(), 'utf8').digest('hex');
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/key-sealer.js








/** OWASP's count for PBKDF2-HMAC-SHA256 (Password Storage Cheat Sheet, 2023); about 0.15 s here. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const LABEL = 'ENCRYPTED PRIVATE KEY';
/**
 * Seals with PBES2: PBKDF2-HMAC-SHA256 with 600 000 iterations, a salt of 16 bytes, and AES-256-CBC, so that
 * `openssl pkey -in private_key.pem` opens it. RFC 8018.
 *
 * Opens PBES2 with any HMAC of SHA-1 or SHA-2 and AES-CBC of any key length, as openssl and others write it. Derived
 * keys are remembered for as long as the sealer lives: keep one for a run.
 */
function createKeySealer() {
    const derivedKeys = new DerivedKeys();
    return {
        seal: (privateKey, passphrase) => seal(derivedKeys, privateKey, passphrase),
        open: (sealedPem, passphrase) => key_sealer_open(derivedKeys, sealedPem, passphrase),
        isSealed,
        isSealedStrongly,
    };
}
async function seal(derivedKeys, privateKey, passphrase) {
    if (passphrase.reveal() === '') {
        throw new Failure('invalid-input', 'an empty passphrase does not seal a private key');
    }
    const pkcs8 = readPrivateKey(privateKey.reveal()).export({ type: 'pkcs8', format: 'der' });
    const salt = derivedKeys.saltFor(passphrase, SALT_BYTES);
    const derivation = { pseudoRandomFunction: 'sha256', salt, iterations: ITERATIONS };
    const initializationVector = (0,external_node_crypto_.randomBytes)(AES_BLOCK_BYTES);
    try {
        const [encoder, key] = await Promise.all([
            loadAsn1Encoder(),
            derivedKeys.derive(passphrase, derivation, AES_256.keyLengthBytes),
        ]);
        const algorithm = encodePbes2(encoder, salt, ITERATIONS, initializationVector);
        const encryptedData = encrypt(pkcs8, key, initializationVector);
        return encodePem(LABEL, encoder.toDer(encodeEncryptedPrivateKey(encoder, algorithm, encryptedData)));
    }
    finally {
        // The text in the Secret cannot be wiped: strings of JavaScript never change. What can be wiped is.
        pkcs8.fill(0);
    }
}
async function key_sealer_open(derivedKeys, sealedPem, passphrase) {
    const sealed = parseSealed(sealedPem);
    const { cipher, derivation } = sealed.parameters;
    const key = await derivedKeys.derive(passphrase, derivation, cipher.keyLengthBytes);
    const pkcs8 = decrypt(sealed, key);
    if (pkcs8 === null)
        return null;
    try {
        return exportPrivateKey(decodePkcs8(pkcs8));
    }
    catch {
        // The padding of a wrong key looks right once in 256 times; what it then decrypts to is no key.
        return null;
    }
    finally {
        pkcs8.fill(0);
    }
}
function isSealed(pem) {
    try {
        parseSealed(pem);
        return true;
    }
    catch {
        return false;
    }
}
function isSealedStrongly(pem) {
    try {
        const { derivation, cipher } = parseSealed(pem).parameters;
        const isStrongKey = cipher.name === AES_256.name && derivation.salt.length >= SALT_BYTES;
        return isStrongKey && derivation.pseudoRandomFunction !== 'sha1' && derivation.iterations >= ITERATIONS;
    }
    catch {
        return false;
    }
}
function parseSealed(text) {
    const { der } = onlySealedBlockIn(text);
    try {
        return parseEncryptedPrivateKey(der);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : 'it is damaged';
        throw new Failure('invalid', `the sealed private key cannot be opened: ${reason} (openssl pkcs8 -topk8 -v2 aes-256-cbc seals it anew)`, { cause: error });
    }
}
function onlySealedBlockIn(text) {
    const [block, second] = parsePemBlocks(text);
    if (block === undefined) {
        throw new Failure('invalid', `there is no sealed private key in it: ${explainMissingBlock(text)}`);
    }
    if (second !== undefined) {
        throw new Failure('invalid', 'there is more in it than one sealed private key');
    }
    if (block.hasEncryptionHeader) {
        throw new Failure('invalid', "the private key in it is encrypted in OpenSSL's old form, which is too weak; openssl pkcs8 -topk8 seals it anew");
    }
    if (block.label !== LABEL)
        throw new Failure('invalid', 'what it holds is not a sealed private key');
    return block;
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/pkcs12-bags.js



/** A name for the pair: SHA-1 of the certificate, as openssl writes it. It protects nothing. */
function localKeyIdOf(certificate) {
    return (0,external_node_crypto_.createHash)('sha1').update(certificate.raw).digest();
}
/** SafeContents with one certificate bag. RFC 7292, section 4.2.3. */
function encodeCertificateBag(encoder, certificate, attributes) {
    const certBag = encoder.sequence(encoder.objectIdentifier(X509_CERTIFICATE), encoder.explicit(0, encoder.octetString(certificate.raw)));
    return encodeBag(encoder, CERT_BAG, certBag, attributes);
}
/** SafeContents with one shrouded key bag, around a key that was encrypted under `algorithm`. RFC 7292, 4.2.2. */
function encodeShroudedKeyBag(encoder, algorithm, encryptedKey, attributes) {
    const encryptedPrivateKey = encodeEncryptedPrivateKey(encoder, algorithm, encryptedKey);
    return encodeBag(encoder, PKCS8_SHROUDED_KEY_BAG, encryptedPrivateKey, attributes);
}
/** ContentInfo of type data. RFC 5652, section 4. */
function encodeData(encoder, content) {
    return encoder.sequence(encoder.objectIdentifier(DATA), encoder.explicit(0, encoder.octetString(content)));
}
/** ContentInfo of type encrypted data, around data that was encrypted under `algorithm`. RFC 5652, section 8. */
function encodeEncryptedData(encoder, algorithm, encryptedContent) {
    const encryptedContentInfo = encoder.sequence(encoder.objectIdentifier(DATA), algorithm, encoder.implicit(0, encryptedContent));
    return encoder.sequence(encoder.objectIdentifier(ENCRYPTED_DATA), encoder.explicit(0, encoder.sequence(encoder.integer(0), encryptedContentInfo)));
}
function encodeBag(encoder, type, value, attributes) {
    const { friendlyName, localKeyId } = attributes;
    const bag = encoder.sequence(encoder.objectIdentifier(type), encoder.explicit(0, value), encoder.setOf(encodeAttribute(encoder, FRIENDLY_NAME, encoder.bmpString(friendlyName)), encodeAttribute(encoder, LOCAL_KEY_ID, encoder.octetString(localKeyId))));
    return encoder.sequence(bag);
}
function encodeAttribute(encoder, type, value) {
    return encoder.sequence(encoder.objectIdentifier(type), encoder.setOf(value));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/pkcs12-mac-key.js


/** The block size of SHA-256. */
const BLOCK_BYTES = 64;
/** The purpose of the key: a MAC. RFC 7292, appendix B.3. */
const MAC_PURPOSE = 3;
/** How many hashes, about 15 ms, go by until other work of the process has its turn. */
const ITERATIONS_PER_TURN = 10_000;
/**
 * The 32-byte key for a PKCS#12 file's HMAC-SHA256. RFC 7292, appendix B.2.
 *
 * One round of the appendix's loop is enough, because the key is as long as the hash. Neither Node nor its OpenSSL
 * bindings have this derivation, so it runs on the main thread.
 */
async function derivePkcs12MacKey(password, salt, iterations) {
    const purpose = Buffer.alloc(BLOCK_BYTES, MAC_PURPOSE);
    let key = Buffer.concat([purpose, fillBlocks(salt), fillBlocks(bmpOctets(password.reveal()))]);
    for (let iteration = 1; iteration <= iterations; iteration += 1) {
        key = (0,external_node_crypto_.hash)('sha256', key, 'buffer');
        if (iteration % ITERATIONS_PER_TURN === 0)
            await (0,promises_.setImmediate)();
    }
    return key;
}
/** UTF-16, big-endian, with a final zero character. RFC 7292, appendix B.1. */
function bmpOctets(text) {
    return Buffer.from(`${text}\0`, 'utf16le').swap16();
}
/** Repeated to whole blocks; the last repetition may be cut. */
function fillBlocks(octets) {
    return Buffer.alloc(Math.ceil(octets.length / BLOCK_BYTES) * BLOCK_BYTES, octets);
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/pkcs12-encoder.js










/**
 * Both for the encryption and for the MAC, because a guess is tried on whichever is cheaper.
 *
 * openssl uses 2048 and Java 10 000. More would cost: .NET refuses over 300 000 (`Pkcs12LoaderLimits`), and the MAC's
 * derivation has no native code here, so that 100 000 take about 0.15 s.
 */
const pkcs12_encoder_ITERATIONS = 100_000;
const pkcs12_encoder_SALT_BYTES = 16;
/**
 * Encodes PKCS#12 as OpenSSL 3 does: certificate and key under PBES2 with AES-256-CBC and PBKDF2-HMAC-SHA256, and a
 * MAC with HMAC-SHA256. RFC 7292, with the algorithms of RFC 8018.
 *
 * Read by OpenSSL 1.1 and newer, Java 8u301, 11.0.12 and newer, Windows Server 2019 and Windows 10 1709 and newer.
 */
const pkcs12Encoder = {
    async encode(pair, friendlyName, password) {
        if (password.reveal() === '') {
            throw new Failure('invalid-input', 'an empty password does not protect a PKCS#12 file');
        }
        const [encoder, keys] = await Promise.all([loadAsn1Encoder(), deriveFileKeys(password)]);
        const contents = encodeAuthenticatedSafe(encoder, pair, friendlyName, keys);
        return encoder.toDer(encodePfx(encoder, contents, keys));
    },
};
async function deriveFileKeys(password) {
    const [encryptionSalt, macSalt] = [(0,external_node_crypto_.randomBytes)(pkcs12_encoder_SALT_BYTES), (0,external_node_crypto_.randomBytes)(pkcs12_encoder_SALT_BYTES)];
    const derivation = {
        pseudoRandomFunction: 'sha256',
        salt: encryptionSalt,
        iterations: pkcs12_encoder_ITERATIONS,
    };
    const [encryptionKey, macKey] = await Promise.all([
        // The password is UTF-8 here, and UTF-16 there: so openssl and Java do it too.
        deriveKey(password, derivation, AES_256.keyLengthBytes),
        derivePkcs12MacKey(password, macSalt, pkcs12_encoder_ITERATIONS),
    ]);
    return { encryptionSalt, encryptionKey, macSalt, macKey };
}
/** AuthenticatedSafe: the certificate, then the key, each encrypted by itself. RFC 7292, section 4.1. */
function encodeAuthenticatedSafe(encoder, pair, friendlyName, keys) {
    const certificate = new external_node_crypto_.X509Certificate(pair.certificate.pem);
    const attributes = { friendlyName, localKeyId: localKeyIdOf(certificate) };
    const certificateBag = encoder.toDer(encodeCertificateBag(encoder, certificate, attributes));
    const forCertificate = encryptUnder(encoder, keys, certificateBag);
    const pkcs8 = readPrivateKey(pair.privateKey.reveal()).export({ type: 'pkcs8', format: 'der' });
    const forKey = encryptUnder(encoder, keys, pkcs8);
    pkcs8.fill(0);
    const keyBag = encodeShroudedKeyBag(encoder, forKey.algorithm, forKey.encrypted, attributes);
    return encoder.toDer(encoder.sequence(encodeEncryptedData(encoder, forCertificate.algorithm, forCertificate.encrypted), encodeData(encoder, encoder.toDer(keyBag))));
}
/** Both parts share a salt, so that one derivation does; their initialisation vectors differ. */
function encryptUnder(encoder, keys, plaintext) {
    const initializationVector = (0,external_node_crypto_.randomBytes)(AES_BLOCK_BYTES);
    return {
        algorithm: encodePbes2(encoder, keys.encryptionSalt, pkcs12_encoder_ITERATIONS, initializationVector),
        encrypted: encrypt(plaintext, keys.encryptionKey, initializationVector),
    };
}
/** PFX, version 3, with a MAC over the contents. RFC 7292, section 4. */
function encodePfx(encoder, contents, keys) {
    const digest = (0,external_node_crypto_.createHmac)('sha256', keys.macKey).update(contents).digest();
    const digestInfo = encoder.sequence(encoder.sequence(encoder.objectIdentifier(SHA256), encoder.null()), encoder.octetString(digest));
    const macData = encoder.sequence(digestInfo, encoder.octetString(keys.macSalt), encoder.integer(pkcs12_encoder_ITERATIONS));
    return encoder.sequence(encoder.integer(3), encodeData(encoder, contents), macData);
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/pkcs12-reader.js

/** Looks at PKCS#12 files with the parser that Node's TLS servers use. */
const pkcs12Reader = {
    opens(bytes, password) {
        try {
            (0,external_node_tls_.createSecureContext)({ pfx: Buffer.from(bytes), passphrase: password.reveal() });
            return true;
        }
        catch {
            return false;
        }
    },
};

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/src/adapters/files/private-file.js



/** Not every system has these; there they are 0. */
const NO_FOLLOW = external_node_fs_.constants.O_NOFOLLOW;
const NON_BLOCKING = external_node_fs_.constants.O_NONBLOCK;
const READ = external_node_fs_.constants.O_RDONLY | (NO_FOLLOW ?? 0) | (NON_BLOCKING ?? 0);
const CREATE = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | (NO_FOLLOW ?? 0);
/** What a path is; `null` where there is nothing. A symbolic link is itself, not what it points to. */
async function statusOf(path) {
    try {
        return await (0,external_node_fs_promises_.lstat)(path);
    }
    catch (error) {
        // Below a file there is nothing.
        if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR'))
            return null;
        throw error;
    }
}
/**
 * The bytes of a regular file; `null` where there is none. Throws for a symbolic link, a folder, a pipe, and a file
 * larger than `maxBytes`.
 */
async function readRegularFile(path, maxBytes) {
    const status = await statusOf(path);
    if (status === null)
        return null;
    if (!status.isFile())
        throw new Error(describeKind(status));
    const file = await openRegularFile(path);
    try {
        const { size } = await file.stat();
        if (size > maxBytes)
            throw new Error(`it has ${size} bytes; at most ${maxBytes} are read`);
        return await file.readFile();
    }
    finally {
        await file.close();
    }
}
/** Opens a regular file for reading. Throws for what is none, even if it took the place of one just now. */
async function openRegularFile(path) {
    // Without following a link or waiting for a pipe: the path may have changed since it was looked at.
    const file = await (0,external_node_fs_promises_.open)(path, READ);
    const status = await file.stat();
    if (status.isFile())
        return file;
    await file.close();
    throw new Error(describeKind(status));
}
/**
 * Creates a file that was not there, with these permissions from the moment it exists, and flushes it to disk. Where
 * it cannot be written to its end, nothing of it stays.
 */
async function createFile(path, content, mode) {
    const file = await (0,external_node_fs_promises_.open)(path, CREATE, mode);
    try {
        // The process's umask may have taken bits away.
        await file.chmod(mode);
        await file.writeFile(content);
        await file.sync();
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(path, { force: true });
        throw error;
    }
    finally {
        await file.close();
    }
}
/** Puts a whole new file in place of what is at `path`, which at no moment is half-written. */
async function replaceFile(path, content, mode) {
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const part = partialPath(path);
    await (0,external_node_fs_promises_.rm)(part, { force: true });
    await createFile(part, content, mode);
    try {
        await (0,external_node_fs_promises_.rename)(part, path);
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(part, { force: true });
        throw error;
    }
}
/** Where a file's new content is written before it takes its place. The name is ours alone. */
function partialPath(path) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.certkeep-part`);
}
/** Whether an error of the operating system has this code. */
function hasCode(error, code) {
    return error instanceof Error && 'code' in error && error.code === code;
}
/** What a path is, for a message about a path that should be a file. */
function describeKind(status) {
    if (status.isSymbolicLink())
        return 'it is a symbolic link, which is never followed';
    if (status.isDirectory())
        return 'it is a folder';
    return 'it is not a regular file';
}

;// CONCATENATED MODULE: ./build/src/adapters/files/certificate-files.js






const certificate_files_KEY_MODE = 0o600;
const CERTIFICATE_MODE = 0o644;
/** A certificate with a hundred names, or an RSA-4096 key, takes a tenth of it. */
const MAX_PEM_BYTES = 256 * 1024;
const MAX_PKCS12_BYTES = 1024 * 1024;
/**
 * The PEM files of one certificate on disk.
 *
 * A pair changes as one generation. Both new files are written under names of their own; then the key is moved into
 * place, then the certificate. A run that is killed before the first move leaves the old pair; one that is killed
 * between the moves leaves the new certificate waiting, which `recover` then moves to the key that it belongs to.
 */
function certificateFiles(paths) {
    const { certificatePath, privateKeyPath, pkcs12Path } = paths;
    const files = {
        certificatePath,
        privateKeyPath,
        async check() {
            for (const path of allPaths(paths))
                await refuseUnusablePath(path, paths.workspace);
        },
        async recover() {
            await writing(certificatePath, () => recoverPair(paths));
        },
        async read() {
            const privateKey = await readText(privateKeyPath);
            return {
                certificate: await readText(certificatePath),
                privateKey: privateKey === null ? null : new Secret(privateKey),
            };
        },
        async replace(pair) {
            await writing(certificatePath, () => replacePair(pair, paths));
        },
        async complete(pair) {
            const isKeyThere = await isThere(privateKeyPath);
            const isCertificateThere = await isThere(certificatePath);
            if (!isKeyThere && !isCertificateThere)
                return files.replace(pair);
            await writing(privateKeyPath, async () => {
                if (!isKeyThere)
                    await replaceFile(privateKeyPath, pair.privateKey.reveal(), certificate_files_KEY_MODE);
                if (!isCertificateThere)
                    await replaceFile(certificatePath, pair.certificate.pem, CERTIFICATE_MODE);
            });
        },
        async keepBeside(stamp) {
            const kept = [];
            for (const [path, mode] of [
                [certificatePath, CERTIFICATE_MODE],
                [privateKeyPath, certificate_files_KEY_MODE],
            ]) {
                await writing(path, async () => {
                    const beside = await copyBeside(path, stamp, mode);
                    if (beside !== null)
                        kept.push(beside);
                });
            }
            return kept;
        },
        async writePkcs12(bytes, isOurs, stamp) {
            if (pkcs12Path === null)
                return;
            await writing(pkcs12Path, async () => {
                const existing = await readRegularFile(pkcs12Path, MAX_PKCS12_BYTES);
                if (existing !== null && !isOurs(existing))
                    await copyBeside(pkcs12Path, stamp, certificate_files_KEY_MODE);
                await replaceFile(pkcs12Path, bytes, certificate_files_KEY_MODE);
            });
        },
    };
    return files;
}
async function replacePair(pair, paths) {
    const { certificatePath, privateKeyPath } = paths;
    await discardStaged(paths);
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(privateKeyPath), { recursive: true });
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(certificatePath), { recursive: true });
    try {
        await createFile(stagedPath(privateKeyPath), pair.privateKey.reveal(), certificate_files_KEY_MODE);
        await createFile(stagedPath(certificatePath), pair.certificate.pem, CERTIFICATE_MODE);
        await (0,external_node_fs_promises_.rename)(stagedPath(privateKeyPath), privateKeyPath);
    }
    catch (error) {
        // The old pair is still there; a key of nobody's must not stay beside it.
        await discardStaged(paths);
        throw error;
    }
    await (0,external_node_fs_promises_.rename)(stagedPath(certificatePath), certificatePath);
}
async function recoverPair(paths) {
    const { certificatePath } = paths;
    for (const path of allPaths(paths))
        await (0,external_node_fs_promises_.rm)(partialPath(path), { force: true });
    if (await isHalfMoved(paths))
        await (0,external_node_fs_promises_.rename)(stagedPath(certificatePath), certificatePath);
    else
        await discardStaged(paths);
}
/**
 * Whether the new key is in place and its certificate still waits. One that waits for another key was left by a run
 * that somebody has cleaned up after, or was planted: it must not take the place of what is there.
 */
async function isHalfMoved({ certificatePath, privateKeyPath }) {
    const waiting = await statusOf(stagedPath(certificatePath));
    if (waiting?.isFile() !== true || (await isThere(stagedPath(privateKeyPath))))
        return false;
    const certificate = await readRegularFile(stagedPath(certificatePath), MAX_PEM_BYTES);
    const privateKey = await readRegularFile(privateKeyPath, MAX_PEM_BYTES);
    if (certificate === null || privateKey === null)
        return false;
    try {
        return new external_node_crypto_.X509Certificate(certificate).checkPrivateKey((0,external_node_crypto_.createPrivateKey)(privateKey));
    }
    catch {
        // One of them is no certificate or no key at all.
        return false;
    }
}
async function discardStaged({ certificatePath, privateKeyPath }) {
    // The certificate first: a certificate that waits alone would be taken for a half-finished move.
    await (0,external_node_fs_promises_.rm)(stagedPath(certificatePath), { force: true });
    await (0,external_node_fs_promises_.rm)(stagedPath(privateKeyPath), { force: true });
}
function allPaths({ certificatePath, privateKeyPath, pkcs12Path }) {
    return [certificatePath, privateKeyPath, ...(pkcs12Path === null ? [] : [pkcs12Path])];
}
/** Where a file of the next generation waits until the whole pair is written. The name is ours alone. */
function stagedPath(path) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.certkeep-new`);
}
async function isThere(path) {
    return (await statusOf(path)) !== null;
}
async function readText(path) {
    try {
        return (await readRegularFile(path, MAX_PEM_BYTES))?.toString('utf8') ?? null;
    }
    catch (error) {
        throw new Failure('invalid', `The file ${path} cannot be read: ${messageOf(error)}.`, { cause: error });
    }
}
/** Copies a file to a dated name beside it; the name, or `null` where there is no file. */
async function copyBeside(path, stamp, mode) {
    const bytes = await readRegularFile(path, MAX_PKCS12_BYTES);
    if (bytes === null)
        return null;
    const { dir, name, ext } = (0,external_node_path_.parse)(path);
    for (let attempt = 1;; attempt += 1) {
        const beside = (0,external_node_path_.join)(dir, `${name}-${stamp}${attempt > 1 ? `-r${attempt}` : ''}${ext}`);
        try {
            await createFile(beside, bytes, mode);
            return beside;
        }
        catch (error) {
            if (!hasCode(error, 'EEXIST'))
                throw error;
        }
    }
}
async function refuseUnusablePath(path, workspace) {
    try {
        await refuseKind(path);
        await refuseLinkedFolders(path, workspace);
        await refuseUnwritableFolder(path);
    }
    catch (error) {
        if (error instanceof Failure)
            throw error;
        throw new Failure('invalid', `The path ${path} cannot be used: ${messageOf(error)}. Nothing was changed.`, {
            cause: error,
        });
    }
}
async function refuseKind(path) {
    const status = await statusOf(path);
    if (status !== null && !status.isFile())
        throw new Error(describeKind(status));
}
async function refuseLinkedFolders(path, workspace) {
    const inside = (0,external_node_path_.relative)(workspace, path);
    if (inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside))
        return;
    let folder = workspace;
    for (const part of inside.split(external_node_path_.sep).slice(0, -1)) {
        folder = (0,external_node_path_.join)(folder, part);
        const status = await statusOf(folder);
        if (status === null)
            return;
        if (status.isSymbolicLink())
            throw new Error(`${folder}: ${describeKind(status)}`);
    }
}
/** A file that is there can at least be read; where there is none, one will have to be written. */
async function refuseUnwritableFolder(path) {
    if (await isThere(path))
        return;
    let folder = (0,external_node_path_.dirname)(path);
    while (!(await isThere(folder)) && folder !== (0,external_node_path_.dirname)(folder))
        folder = (0,external_node_path_.dirname)(folder);
    if (!(await (0,external_node_fs_promises_.stat)(folder)).isDirectory())
        throw new Error(`${folder} is not a folder`);
    try {
        await (0,external_node_fs_promises_.access)(folder, external_node_fs_promises_.constants.W_OK | external_node_fs_promises_.constants.X_OK);
    }
    catch (error) {
        throw new Failure('not-written', `The file ${path} could not be written: nothing can be written in ${folder} (${messageOf(error)}). Nothing was changed.`, { cause: error });
    }
}
async function writing(path, write) {
    try {
        await write();
    }
    catch (error) {
        throw new Failure('not-written', `The file ${path} could not be written: ${messageOf(error)}.`, {
            cause: error,
        });
    }
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/src/adapters/files/folder-set.js






/** The largest text that a set has is the manifest; one of ten thousand files stays far below. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024;
/** Opens the set in a folder. Throws where something in it is neither a file nor a folder, such as a link. */
async function openFolder(folder) {
    const files = [];
    for (const path of await listFiles(folder, ''))
        files.push(await digestOf(folder, path));
    return {
        files,
        async readText(path) {
            // Only what was found in the set: a path could lead out of it.
            const isFound = files.some((file) => file.path === path);
            const bytes = isFound ? await readRegularFile((0,external_node_path_.join)(folder, ...path.split('/')), MAX_TEXT_BYTES) : null;
            if (bytes === null)
                throw new Error(`${path} is missing`);
            return bytes.toString('utf8');
        },
        close: () => Promise.resolve(),
    };
}
/** Copies a set into memory, so that its folder can go. For sets without further files: texts only. */
async function readFolder(folder) {
    const opened = await openFolder(folder);
    const texts = new Map();
    for (const { path } of opened.files)
        texts.set(path, await opened.readText(path));
    return {
        files: opened.files,
        readText(path) {
            const text = texts.get(path);
            return text === undefined ? Promise.reject(new Error(`${path} is missing`)) : Promise.resolve(text);
        },
        close: () => Promise.resolve(),
    };
}
/** All files below a folder, as paths with `/`. */
async function listFiles(folder, below) {
    const entries = await (0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(folder, below), { withFileTypes: true });
    const paths = [];
    for (const entry of entries) {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory())
            paths.push(...(await listFiles(folder, path)));
        else if (entry.isFile())
            paths.push(path);
        else
            throw new Error(`${path} is neither a file nor a folder`);
    }
    return paths;
}
async function digestOf(folder, path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let sizeBytes = 0;
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)((0,external_node_path_.join)(folder, ...path.split('/'))), async (chunks) => {
        for await (const chunk of chunks) {
            sizeBytes += chunk.length;
            hash.update(chunk);
        }
    });
    return { path, sizeBytes, sha256: hash.digest('hex') };
}

;// CONCATENATED MODULE: ./build/src/adapters/files/directory-vault.js











/** Sets on one day before something else must be wrong. */
const MAX_FOLDERS_A_SECOND = 100;
/**
 * A local directory with a dated folder for each set. Nothing in it is ever overwritten: a further set on the same
 * day gets the time added to its name, and one that is there already is not written twice.
 */
function directoryVault(directory) {
    return {
        source: 'directory',
        async *list(base) {
            yield* await listSets(directory, base);
        },
        open: (set) => openSet(set.place),
        async store(staged, name) {
            try {
                return (await findSame(directory, staged, name)) ?? (await storeAs(directory, staged, name));
            }
            catch (error) {
                throw new Failure('not-stored', `The backup was not stored in ${directory}: ${messageOf(error)}.`, {
                    cause: error,
                });
            }
        },
    };
}
async function listSets(directory, base) {
    const names = (await readFolderNames(directory)).filter(isSetFolder);
    const sets = await Promise.all(names.map((name) => describeSet((0,external_node_path_.join)(directory, name), base)));
    return sets.filter((set) => set !== null).sort((some, other) => compareNewestFirst(some.name, other.name));
}
async function readFolderNames(directory) {
    try {
        const entries = await (0,external_node_fs_promises_.readdir)(directory, { withFileTypes: true });
        return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    }
    catch (error) {
        if (hasCode(error, 'ENOENT'))
            return [];
        throw unreadable(`The directory ${directory}`, error);
    }
}
/** The set in a folder; `null` where the folder holds another's set, or none. */
async function describeSet(folder, base) {
    try {
        const bytes = await readRegularFile((0,external_node_path_.join)(folder, MANIFEST_FILE), MAX_TEXT_BYTES);
        const manifest = bytes === null ? null : parseManifest(bytes.toString('utf8'));
        const name = manifest === null ? null : parseBackupName(manifest.name, base);
        if (manifest === null || name === null)
            return null;
        const checksums = await statusOf((0,external_node_path_.join)(folder, CHECKSUMS_FILE));
        // The manifest does not name itself and the checksums.
        const describingBytes = (bytes?.length ?? 0) + (checksums?.size ?? 0);
        const sizeBytes = manifest.files.reduce((sum, file) => sum + file.sizeBytes, describingBytes);
        return storedSet(folder, name, sizeBytes);
    }
    catch (error) {
        if (isOfSystem(error))
            throw unreadable(`The set ${folder}`, error);
        // A folder that is dated like ours but says nothing of itself is somebody else's.
        return null;
    }
}
/** Whether the system would not let us look; then nobody knows what is there. */
function isOfSystem(error) {
    return error instanceof Error && 'syscall' in error;
}
function unreadable(what, error) {
    return new Failure('unreadable', `${what} could not be read: ${messageOf(error)}.`, { cause: error });
}
function storedSet(place, name, sizeBytes) {
    return { name, place, source: 'directory', createdAt: name.time, sizeBytes, expiresAt: null };
}
async function openSet(folder) {
    try {
        return await openFolder(folder);
    }
    catch (error) {
        // Looked for afterwards: it may have gone while it was being read.
        if ((await statusOf(folder)) === null)
            return null;
        if (isOfSystem(error))
            throw unreadable(`The set ${folder}`, error);
        throw new Failure('invalid', `The set ${folder} cannot be opened: ${messageOf(error)}.`, {
            cause: error,
        });
    }
}
/** A sound set of the same day with the same content. */
async function findSame(directory, staged, name) {
    const { files } = await openFolder((0,external_node_path_.join)(staged.root, staged.dayFolder));
    for (const set of await listSets(directory, name.base)) {
        if (dayFolder(set.name.time) !== dayFolder(name.time))
            continue;
        const existing = await openFolder(set.place).catch(() => null);
        if (existing !== null && haveSameContent(existing.files, files) && (await isSound(existing)))
            return set;
    }
    return null;
}
async function isSound(set) {
    try {
        const manifest = parseManifest(await set.readText(MANIFEST_FILE));
        return problemsOfSet(set.files, manifest, await set.readText(CHECKSUMS_FILE)).length === 0;
    }
    catch {
        return false;
    }
}
async function storeAs(directory, staged, name) {
    await (0,external_node_fs_promises_.mkdir)(directory, { recursive: true });
    const from = (0,external_node_path_.join)(staged.root, staged.dayFolder);
    const { files } = await openFolder(from);
    // Under a name that is no set's until every file is on disk.
    const part = (0,external_node_path_.join)(directory, `.certkeep-part-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        for (const { path } of files)
            await copyDurably((0,external_node_path_.join)(from, path), (0,external_node_path_.join)(part, path));
        const place = await moveToFreeName(part, directory, name.time);
        return storedSet(place, name, files.reduce((sum, file) => sum + file.sizeBytes, 0));
    }
    finally {
        await (0,external_node_fs_promises_.rm)(part, { recursive: true, force: true });
    }
}
async function copyDurably(from, to) {
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
    const mode = (await (0,external_node_fs_promises_.stat)(from)).mode & 0o777;
    // Written before its own permissions are set: they may forbid to write it.
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(from), (0,external_node_fs_.createWriteStream)(to, { flags: 'wx', mode: 0o600, flush: true }));
    await (0,external_node_fs_promises_.chmod)(to, mode);
}
async function moveToFreeName(part, directory, time) {
    for (const folder of folderNames(time)) {
        const place = (0,external_node_path_.join)(directory, folder);
        if ((await statusOf(place)) !== null)
            continue;
        try {
            await (0,external_node_fs_promises_.rename)(part, place);
            return place;
        }
        catch (error) {
            // Another run was faster.
            if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'].some((code) => hasCode(error, code)))
                throw error;
            if ((await statusOf(place)) === null)
                throw error;
        }
    }
    throw new Error(`no free name for the day ${dayFolder(time)}`);
}
function* folderNames(time) {
    yield dayFolder(time);
    yield timeFolder(time);
    for (let attempt = 2; attempt <= MAX_FOLDERS_A_SECOND; attempt += 1)
        yield `${timeFolder(time)}-r${attempt}`;
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/unprotected-key.js



const DER_SEQUENCE = 0x30;
/**
 * Whether bytes are a private key that anyone could use: PKCS#8, PKCS#1 or SEC 1 in DER, or a PKCS#12 file with an
 * empty password. Never throws.
 */
function isUnprotectedKey(bytes) {
    if (bytes[0] !== DER_SEQUENCE)
        return false;
    const key = Buffer.from(bytes);
    const isDer = ['pkcs8', 'pkcs1', 'sec1'].some((type) => {
        try {
            (0,external_node_crypto_.createPrivateKey)({ key, format: 'der', type });
            return true;
        }
        catch {
            return false;
        }
    });
    return isDer || pkcs12Reader.opens(bytes, new Secret(''));
}

;// CONCATENATED MODULE: ./build/src/adapters/files/further-files.js




/**
 * Files of the workspace, found by the glob patterns that users know from `actions/upload-artifact`; as there, hidden
 * ones and what is in hidden folders are not among them.
 */
const furtherFiles = {
    async find(patterns, except) {
        const { create } = await __webpack_require__.e(/* import() */ 377).then(__webpack_require__.bind(__webpack_require__, 42377));
        const globber = await create(patterns, {
            // A link could lead to any file of the machine.
            followSymbolicLinks: false,
            matchDirectories: false,
            // Whoever names a whole workspace does not mean `.git/config`, where actions/checkout keeps the token.
            excludeHiddenFiles: true,
        });
        const locations = (await globber.glob()).filter((location) => !except.includes(location)).sort();
        const files = await Promise.all(locations.map(describe));
        return withPaths(files.filter((file) => file !== null));
    },
    async read(file) {
        const bytes = await readRegularFile(file.location, Infinity);
        if (bytes === null)
            throw new Error(`${file.location} is gone`);
        return bytes;
    },
    isUnprotectedKey: isUnprotectedKey,
};
async function describe(location) {
    // Of a link itself: the pattern matched its name, whatever it leads to.
    const status = await statusOf(location);
    if (status?.isFile() !== true)
        return null;
    return { location, sizeBytes: status.size, mode: status.mode & 0o777 };
}
/**
 * Places the files relative to their common folder, as `actions/upload-artifact` does; and one folder further up
 * where they would take the names of the set's own files.
 */
function withPaths(files) {
    const root = commonFolder(files.map((file) => (0,external_node_path_.dirname)(file.location)));
    const placed = placeBelow(root, files);
    if (!placed.some((file) => isReserved(file.path)))
        return placed;
    const folder = (0,external_node_path_.basename)(root);
    const prefix = folder === '' || isReserved(folder) ? 'files' : folder;
    return placed.map((file) => ({ ...file, path: `${prefix}/${file.path}` }));
}
/** Whether a path begins with the name of one of the set's own files, on a system that ignores case. */
function isReserved(path) {
    const [first = ''] = path.toLowerCase().split('/');
    return RESERVED_FILES.some((name) => name.toLowerCase() === first);
}
function placeBelow(root, files) {
    return files.map((file) => ({ ...file, path: (0,external_node_path_.relative)(root, file.location).split(external_node_path_.sep).join('/') }));
}
function commonFolder(folders) {
    const [first = '', ...others] = folders;
    const parts = first.split(external_node_path_.sep);
    const shared = parts.filter((_, index) => {
        const prefix = parts.slice(0, index + 1).join(external_node_path_.sep);
        return others.every((folder) => folder === prefix || folder.startsWith(`${prefix}${external_node_path_.sep}`));
    });
    return shared.join(external_node_path_.sep) || external_node_path_.sep;
}

;// CONCATENATED MODULE: ./build/src/adapters/files/set-staging.js








/** A marker may be cut in two where one chunk ends; no marker is longer. */
const MARKER_OVERLAP = 80;
/** Stages sets in folders of their own below `temporaryFolder`, which only this user can enter. */
function setStaging(temporaryFolder) {
    return {
        async begin(dayFolder) {
            await (0,external_node_fs_promises_.mkdir)(temporaryFolder, { recursive: true });
            const root = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(temporaryFolder, 'certkeep-'));
            return stagedSet(root, dayFolder);
        },
    };
}
function stagedSet(root, dayFolder) {
    const locate = async (path) => {
        if (!isSafePath(path))
            throw new Error(`${JSON.stringify(path)} leads out of the set`);
        const target = (0,external_node_path_.join)(root, dayFolder, ...path.split('/'));
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        return target;
    };
    return {
        root,
        dayFolder,
        async add(path, content, mode) {
            const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
            await createFile(await locate(path), bytes, mode);
            return recordOf(path, bytes.length, mode, (0,external_node_crypto_.createHash)('sha256').update(bytes));
        },
        async addLargeFile(file) {
            const target = await locate(file.path);
            const source = await openRegularFile(file.location);
            try {
                const hash = (0,external_node_crypto_.createHash)('sha256');
                const sizeBytes = await copyUnlessKey(source, target, hash);
                if (sizeBytes === null)
                    return null;
                await (0,external_node_fs_promises_.chmod)(target, file.mode);
                return recordOf(file.path, sizeBytes, file.mode, hash);
            }
            finally {
                await source.close();
            }
        },
        async discard() {
            await (0,external_node_fs_promises_.rm)(root, { recursive: true, force: true });
        },
    };
}
/** The size of the copy; `null`, and no copy, where a private key begins in the file. */
async function copyUnlessKey(source, target, hash) {
    const found = { sizeBytes: 0, hasKey: false };
    try {
        await (0,external_node_stream_promises_.pipeline)(source.createReadStream({ autoClose: false }), async function* (chunks) {
            let end = '';
            for await (const chunk of chunks) {
                const text = end + chunk.toString('latin1');
                found.hasKey = KEY_MARKER.test(text);
                if (found.hasKey)
                    return;
                end = text.slice(-MARKER_OVERLAP);
                found.sizeBytes += chunk.length;
                hash.update(chunk);
                yield chunk;
            }
        }, (0,external_node_fs_.createWriteStream)(target, { flags: 'wx', mode: 0o600 }));
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(target, { force: true });
        throw error;
    }
    if (!found.hasKey)
        return found.sizeBytes;
    await (0,external_node_fs_promises_.rm)(target, { force: true });
    return null;
}
function recordOf(path, sizeBytes, mode, hash) {
    const permissions = (mode & 0o777).toString(8).padStart(4, '0');
    return { path, sizeBytes, mode: permissions, sha256: hash.digest('hex') };
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/src/adapters/archive/zip-set.js









/** Ten thousand certificates make twenty thousand files; what has more was not made here. */
const MAX_ENTRIES = 100_000;
/** The upper half of an entry's external attributes is a Unix mode, of which these bits are the kind of file. */
const KIND_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
/**
 * Opens the set in a zip archive without unpacking it.
 *
 * The archive is untrusted: whoever could write to the store could have made it. Throws for a name that leads out of
 * the folder, a link, a name twice, a size that the manifest does not name, entries that share their bytes (so that
 * no bomb is ever inflated), a wrong CRC, and anything outside the one dated folder.
 */
async function openZip(path) {
    const { openPromise } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    const zip = await openPromise(path, { autoClose: false, strictFileNames: true, validateEntrySizes: true });
    const close = closeOnce(zip);
    try {
        const entries = await readEntries(zip);
        await refuseUnnamedSizes(zip, entries);
        const files = [];
        for (const [name, entry] of entries)
            files.push(await zip_set_digestOf(zip, name, entry));
        return {
            files,
            readText: (name) => zip_set_readText(zip, name, entries.get(name)),
            close,
        };
    }
    catch (error) {
        await close();
        // The reader's messages quote names, which may hold what a terminal obeys.
        throw new Error(messageOf(error).replace(/\p{Cc}/gu, '?'), { cause: error });
    }
}
/** Closes the archive; done when the file is closed, without which not every system removes it. */
function closeOnce(zip) {
    let closing;
    return () => (closing ??= new Promise((resolve) => {
        zip.once('close', resolve);
        zip.close();
    }));
}
/** The files by their paths in the set's folder. */
async function readEntries(zip) {
    if (zip.entryCount > MAX_ENTRIES)
        throw new Error(`the archive has ${zip.entryCount} entries`);
    const entries = new Map();
    const folders = new Set();
    for await (const entry of zip.eachEntry()) {
        if (entry.fileName.endsWith('/'))
            continue;
        const [folder = '', ...rest] = entry.fileName.split('/');
        const path = rest.join('/');
        if (!isSetFolder(folder) || !isSafePath(path))
            throw new Error('a file of the archive is not in its dated folder');
        const kind = (entry.externalFileAttributes >>> 16) & KIND_MASK;
        if (kind !== 0 && kind !== REGULAR_FILE)
            throw new Error(`${path} is a link or a device`);
        if (entry.isEncrypted())
            throw new Error(`${path} is encrypted by the archive`);
        if (entries.has(path))
            throw new Error(`${path} is in the archive twice`);
        folders.add(folder);
        entries.set(path, entry);
    }
    const collision = collidingPaths([...entries.keys()]);
    if (collision !== null)
        throw new Error(`${collision[0]} and ${collision[1]} are one name`);
    if (folders.size > 1)
        throw new Error('the archive has more than one dated folder');
    // Deflate packs a thousand to one at best; entries that overlap have no such limit.
    const packedBytes = [...entries.values()].reduce((sum, entry) => sum + entry.compressedSize, 0);
    if (packedBytes > zip.fileSize)
        throw new Error('files of the archive share their bytes');
    return entries;
}
/** Sizes are declared before content: what declares more than the manifest says is not inflated. */
async function refuseUnnamedSizes(zip, entries) {
    const manifest = parseManifest(await zip_set_readText(zip, MANIFEST_FILE, entries.get(MANIFEST_FILE)));
    const sizes = new Map(manifest.files.map((file) => [file.path, file.sizeBytes]));
    for (const [path, entry] of entries) {
        if (path === MANIFEST_FILE)
            continue;
        const isRight = path === CHECKSUMS_FILE
            ? entry.uncompressedSize <= MAX_TEXT_BYTES
            : entry.uncompressedSize === sizes.get(path);
        if (!isRight)
            throw new Error(`${path} has a size that the manifest does not name`);
    }
}
async function zip_set_readText(zip, path, entry) {
    if (entry === undefined)
        throw new Error(`${path} is missing`);
    if (entry.uncompressedSize > MAX_TEXT_BYTES)
        throw new Error(`${path} is too large`);
    const bytes = await (0,consumers_.buffer)(await zip.openReadStreamPromise(entry));
    if ((0,external_node_zlib_.crc32)(bytes) !== entry.crc32)
        throw new Error(`${path} has a wrong CRC`);
    return bytes.toString('utf8');
}
async function zip_set_digestOf(zip, path, entry) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let crc = 0;
    const chunks = await zip.openReadStreamPromise(entry);
    for await (const bytes of chunks) {
        hash.update(bytes);
        crc = (0,external_node_zlib_.crc32)(bytes, crc);
    }
    // The reader checks sizes, and leaves the CRC to us.
    if (crc !== entry.crc32)
        throw new Error(`${path} has a wrong CRC`);
    return { path, sizeBytes: entry.uncompressedSize, sha256: hash.digest('hex') };
}

;// CONCATENATED MODULE: ./build/src/adapters/github/artifact-listing.js


/** GitHub's limit. */
const PAGE_SIZE = 100;
const PURPOSE = { what: 'list earlier backups', permission: 'actions: read' };
/**
 * The artifacts that may be ours, newest first, page by page as they are asked for: of this repository and not of a
 * fork, made on this branch or the default branch, not expired, named by our grammar with this base.
 */
async function* listArtifacts(base, environment, rest, readRepository) {
    for (let page = 1;; page += 1) {
        const answer = await rest.request('GET /repos/{owner}/{repo}/actions/artifacts', { per_page: PAGE_SIZE, page }, PURPOSE);
        const artifacts = artifactsOf(answer);
        for (const artifact of artifacts) {
            const name = parseBackupName(artifact_listing_textOf(artifact, 'name'), base);
            if (name === null || artifact['expired'] === true)
                continue;
            if (isAcceptable(artifact, environment, await readRepository()))
                yield artifact_listing_storedSet(artifact, name, environment);
        }
        if (artifacts.length < PAGE_SIZE)
            return;
    }
}
function isAcceptable(artifact, environment, repository) {
    const run = artifact['workflow_run'];
    // Of an artifact without a run nobody knows where it comes from.
    if (!artifact_listing_isObject(run))
        return false;
    return (run['repository_id'] === repository.id &&
        // A fork's pull request runs in this repository with the fork's head: anyone could have made its artifacts.
        run['head_repository_id'] === repository.id &&
        // Other branches may hold what nobody has reviewed.
        [environment.branch, repository.defaultBranch].some((branch) => branch === run['head_branch']));
}
function artifact_listing_storedSet(artifact, name, environment) {
    const id = numberOf(artifact, 'id');
    const runId = numberOf(artifact_listing_objectOf(artifact['workflow_run']), 'id');
    const digest = artifact['digest'];
    return {
        name,
        place: `artifact ${artifact_listing_textOf(artifact, 'name')}`,
        source: 'artifact',
        createdAt: dateOf(artifact, 'created_at'),
        sizeBytes: numberOf(artifact, 'size_in_bytes'),
        expiresAt: typeof artifact['expires_at'] === 'string' ? dateOf(artifact, 'expires_at') : null,
        artifact: {
            id,
            runId,
            isOwn: false,
            url: artifactUrl(environment, runId, id),
            ...(typeof digest === 'string' ? { digest: digest.replace(/^sha256:/, '') } : {}),
        },
    };
}
/** The page of an artifact for people who are signed in. */
function artifactUrl(environment, runId, id) {
    return `${environment.serverUrl}/${environment.repository}/actions/runs/${runId}/artifacts/${id}`;
}
function artifactsOf(answer) {
    const { artifacts } = artifact_listing_objectOf(answer);
    if (!Array.isArray(artifacts))
        throw unexpected();
    return artifacts.map(artifact_listing_objectOf);
}
function artifact_listing_objectOf(value) {
    if (!artifact_listing_isObject(value))
        throw unexpected();
    return value;
}
function artifact_listing_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function dateOf(object, name) {
    const date = new Date(artifact_listing_textOf(object, name));
    if (Number.isNaN(date.getTime()))
        throw unexpected();
    return date;
}
function artifact_listing_textOf(object, name) {
    const value = object[name];
    if (typeof value !== 'string')
        throw unexpected();
    return value;
}
function numberOf(object, name) {
    const value = object[name];
    if (typeof value !== 'number')
        throw unexpected();
    return value;
}
function unexpected() {
    return new Failure('unreadable', `Cannot ${PURPOSE.what}: the answer is not what GitHub documents. Run again later.`);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/artifact-vault.js








/** GitHub's default where neither the workflow nor the repository says otherwise. */
const DEFAULT_RETENTION_DAYS = 90;
/** Workflow artifacts as a vault, through GitHub's own client. Only what a name takes is loaded, when it is needed. */
function artifactVault(options) {
    const { environment, rest, deadline, readRepository } = options;
    return {
        source: 'artifact',
        list: (base) => listArtifacts(base, environment, rest, readRepository),
        open: async (set) => {
            const { artifact } = set;
            if (artifact === undefined)
                return null;
            return download(set, artifact, options);
        },
        store: (staged, name) => deadline.limit(`storing the artifact ${formatBackupName(name)}`, () => upload(staged, name, options)),
    };
}
async function upload(staged, name, { environment, clock, retentionDays, compressionLevel }) {
    const artifactName = formatBackupName(name);
    const { files } = await openFolder(staged.root);
    const locations = files.map((file) => (0,external_node_path_.join)(staged.root, ...file.path.split('/')));
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(561), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 37326));
    let response;
    try {
        response = await new DefaultArtifactClient().uploadArtifact(artifactName, locations, staged.root, {
            compressionLevel,
            // As a number: a text would be appended to the day of the month.
            ...(retentionDays === null ? {} : { retentionDays }),
        });
    }
    catch (error) {
        // The name is taken, or an earlier try of the client took it and its answer was lost.
        if (messageOf(error).includes('Failed request: (409)'))
            return null;
        throw new Failure('not-stored', `The artifact ${artifactName} was not stored: ${messageOf(error)}.`, {
            cause: error,
        });
    }
    const { id, digest, size } = response;
    if (id === undefined || digest === undefined) {
        throw new Failure('not-stored', `The artifact ${artifactName} was not stored: GitHub gave it no number or digest.`);
    }
    const days = Math.min(retentionDays ?? Infinity, environment.maxRetentionDays ?? retentionDays ?? DEFAULT_RETENTION_DAYS);
    const createdAt = clock.now();
    return {
        name,
        place: `artifact ${artifactName}`,
        source: 'artifact',
        createdAt,
        sizeBytes: size ?? 0,
        expiresAt: new Date(createdAt.getTime() + days * DAY_MS),
        artifact: {
            id,
            digest,
            runId: Number(environment.runId),
            isOwn: true,
            url: artifactUrl(environment, environment.runId, id),
        },
    };
}
/** The archive is fetched as it is: the client's own unpacking checks neither CRCs nor links nor sizes. */
async function download(set, artifact, options) {
    await (0,external_node_fs_promises_.mkdir)(options.environment.temporaryFolder, { recursive: true });
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(options.environment.temporaryFolder, 'certkeep-'));
    const discard = () => (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    try {
        // The deadline is inside: when the time is over, the folder goes all the same.
        const isThere = await options.deadline.limit(`fetching ${set.place}`, () => fetchArchive(artifact, folder, set, options));
        if (!isThere) {
            await discard();
            return null;
        }
        const opened = await openArchive(folder, set);
        return { ...opened, close: async () => opened.close().finally(discard) };
    }
    catch (error) {
        await discard();
        throw error;
    }
}
async function fetchArchive(artifact, folder, set, { environment, token }) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(561), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 37326));
    const [repositoryOwner = '', repositoryName = ''] = environment.repository.split('/');
    const findBy = { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName };
    try {
        const { digestMismatch } = await new DefaultArtifactClient().downloadArtifact(artifact.id, {
            path: folder,
            skipDecompress: true,
            ...(artifact.digest === undefined ? {} : { expectedHash: `sha256:${artifact.digest}` }),
            // What this job stored it can fetch without a token; what earlier attempts of the run stored it cannot.
            ...(artifact.isOwn ? {} : { findBy }),
        });
        if (digestMismatch === true) {
            throw new Failure('invalid', `The ${set.place} is not what was stored: its digest differs.`);
        }
        return true;
    }
    catch (error) {
        if (error instanceof Failure)
            throw error;
        if (isGone(error))
            return false;
        throw new Failure('unreadable', `The ${set.place} could not be fetched: ${messageOf(error)}.`, {
            cause: error,
        });
    }
}
async function openArchive(folder, set) {
    const [archive] = await (0,external_node_fs_promises_.readdir)(folder);
    try {
        if (archive === undefined)
            throw new Error('nothing was received');
        return await openZip((0,external_node_path_.join)(folder, archive));
    }
    catch (error) {
        throw new Failure('invalid', `The ${set.place} is damaged: ${messageOf(error)}.`, { cause: error });
    }
}
/** Deleted or expired since it was listed. */
function isGone(error) {
    if (!(error instanceof Error))
        return false;
    if (error.name === 'ArtifactNotFoundError')
        return true;
    return 'status' in error && (error.status === 404 || error.status === 410);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/deadline.js


/** A deadline so long after now. */
function deadlineAfter(ms) {
    const signal = AbortSignal.timeout(ms);
    return {
        signal,
        async limit(what, work) {
            const failure = new Failure('timeout', `The time for all requests (input timeout, ${formatDuration(ms)}) was over while ${what}. Run again, or give more time.`);
            if (signal.aborted)
                throw failure;
            let stop = () => undefined;
            const timeIsOver = new Promise((_, reject) => {
                stop = () => {
                    reject(failure);
                };
                signal.addEventListener('abort', stop, { once: true });
            });
            try {
                return await Promise.race([work(), timeIsOver]);
            }
            finally {
                signal.removeEventListener('abort', stop);
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/github/pair-cache.js






/**
 * The folder that is cached, relative to the client's workspace. Its literal name is part of an entry's identity:
 * the same name on every runner lets every runner find it.
 */
const CACHED_FOLDER = 'certkeep';
/**
 * The pauses in which a run waits for the set of another one that was first: an entry is reserved before it is
 * uploaded, and found only afterwards. In an outage, which looks the same, the client's own tries take longer than
 * `MAX_SETTLE_MS`.
 */
const SETTLE_PAUSES_MS = [500, 1000, 2000];
const MAX_SETTLE_MS = 10_000;
/** GitHub's limit. */
const pair_cache_PAGE_SIZE = 100;
/**
 * The workflow cache, through GitHub's own client. An entry holds a backup set without further files, its key
 * sealed; keys are `certkeep/<base name>/<time>`. Neither base names nor times have a `/`, so that one name's keys
 * are never a prefix of another's.
 */
function pairCache(options) {
    const { deadline } = options;
    return {
        fetch: (base) => deadline.limit('asking the cache', async () => {
            const prefix = keyPrefix(base);
            return restore(prefix, (key) => key.startsWith(prefix), options);
        }),
        list: (base) => listKeys(keyPrefix(base), options),
        store: (staged, name) => deadline.limit('storing in the cache', () => save(keyOf(name), staged, options)),
        settle: (staged, base, generation) => deadline.limit('settling with other runs', async () => {
            const key = `${keyPrefix(base)}${generation}`;
            // Whoever is first stays: an entry is never replaced. What is there now counts, whoever put it there.
            const isFirst = await save(key, staged, options);
            const restoreSettled = () => restore(key, (found) => found === key, options);
            const start = performance.now();
            let settled = await restoreSettled();
            for (const pause of isFirst ? [] : SETTLE_PAUSES_MS) {
                if (settled !== null || performance.now() - start > MAX_SETTLE_MS)
                    break;
                await (0,promises_.setTimeout)(pause, undefined, { signal: deadline.signal });
                settled = await restoreSettled();
            }
            return settled?.set ?? null;
        }),
    };
}
function keyPrefix(base) {
    // A comma would end the key.
    return `certkeep/${base.replaceAll('%', '%25').replaceAll(',', '%2C')}/`;
}
function keyOf({ base, time, attempt }) {
    return `${keyPrefix(base)}${formatStamp(time)}${attempt > 1 ? `-r${attempt}` : ''}`;
}
/** `null` on a miss, and on everything that the client reports as one. */
async function restore(key, isExpected, options) {
    return inOwnWorkspace(options, async (workspace, client) => {
        const found = await client.restoreCache([CACHED_FOLDER], key, [], {}, true);
        if (found === undefined || !isExpected(found))
            return null;
        try {
            const [folder, ...others] = await topFolders((0,external_node_path_.join)(workspace, CACHED_FOLDER));
            if (folder === undefined || others.length > 0 || !isSetFolder(folder)) {
                throw new Error('it is not one dated folder');
            }
            return { key: found, set: await readFolder((0,external_node_path_.join)(workspace, CACHED_FOLDER, folder)) };
        }
        catch (error) {
            options.log.warning(`The cache entry ${found} is damaged and was passed over: ${messageOf(error)}.`);
            return null;
        }
    });
}
async function topFolders(folder) {
    const { files } = await openFolder(folder);
    return [...new Set(files.map((file) => file.path.split('/')[0] ?? ''))];
}
async function save(key, staged, options) {
    let isTried = false;
    const id = await inOwnWorkspace(options, async (workspace, client) => {
        isTried = true;
        const folder = (0,external_node_path_.join)(workspace, CACHED_FOLDER);
        await (0,external_node_fs_promises_.cp)((0,external_node_path_.join)(staged.root, staged.dayFolder), (0,external_node_path_.join)(folder, staged.dayFolder), { recursive: true });
        return client.saveCache([CACHED_FOLDER], key, {}, true);
    });
    // The client says −1 where it did not store; where there is no cache it is not even tried.
    return id === null ? !isTried : id >= 0;
}
/** The turns are taken one after the other: the environment and the current folder are the whole process's. */
let lastTurn = Promise.resolve();
/**
 * Runs the client in an empty folder of our own as its workspace and temporary folder, so that an entry's content
 * cannot meet the user's files, so that its path is the same on every runner, and so that nothing is left behind.
 * The client takes these from the environment and from the current folder, which are put back afterwards. `null`
 * where there is no cache, or where the client throws, which it says in the log.
 */
async function inOwnWorkspace(options, use) {
    const turn = lastTurn.then(() => useInOwnWorkspace(options, use));
    lastTurn = turn.catch(() => undefined);
    return turn;
}
async function useInOwnWorkspace({ environment, log }, use) {
    const client = await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(377), __webpack_require__.e(186)]).then(__webpack_require__.bind(__webpack_require__, 3186));
    if (!client.isFeatureAvailable()) {
        log.debug('There is no cache service here.');
        return null;
    }
    await (0,external_node_fs_promises_.mkdir)(environment.temporaryFolder, { recursive: true });
    const root = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(environment.temporaryFolder, 'certkeep-'));
    const workspace = (0,external_node_path_.join)(root, 'workspace');
    const restoreVariables = replaceVariables({ GITHUB_WORKSPACE: workspace, RUNNER_TEMP: root });
    const folder = process.cwd();
    try {
        await (0,external_node_fs_promises_.mkdir)(workspace);
        process.chdir(workspace);
        return await use(workspace, client);
    }
    catch (error) {
        log.warning(`The cache could not be used: ${messageOf(error)}.`);
        return null;
    }
    finally {
        process.chdir(folder);
        restoreVariables();
        await (0,external_node_fs_promises_.rm)(root, { recursive: true, force: true });
    }
}
/** Sets environment variables; the result puts back what they were. */
function replaceVariables(variables) {
    const before = Object.keys(variables).map((name) => [name, process.env[name]]);
    Object.assign(process.env, variables);
    return () => {
        for (const [name, value] of before) {
            if (value === undefined)
                Reflect.deleteProperty(process.env, name);
            else
                process.env[name] = value;
        }
    };
}
async function listKeys(prefix, { environment, rest, readRepository }) {
    const all = [];
    for (let page = 1;; page += 1) {
        const answer = await rest.request('GET /repos/{owner}/{repo}/actions/caches', { key: prefix, per_page: pair_cache_PAGE_SIZE, page }, { what: 'list cached pairs', permission: 'actions: read' });
        const entries = entriesOf(answer);
        all.push(...entries.filter((entry) => entry.key.startsWith(prefix)));
        if (entries.length < pair_cache_PAGE_SIZE)
            break;
    }
    if (all.length === 0)
        return [];
    const refs = [environment.ref, `refs/heads/${(await readRepository()).defaultBranch}`];
    return all.filter((entry) => refs.includes(entry.ref)).map((entry) => entry.key);
}
function entriesOf(answer) {
    const entries = Reflect.get(Object(answer), 'actions_caches');
    if (!Array.isArray(entries)) {
        throw new Failure('unreadable', 'Cannot list cached pairs: the answer is not what GitHub documents.');
    }
    return entries.map((entry) => ({
        key: String(Reflect.get(Object(entry), 'key')),
        ref: String(Reflect.get(Object(entry), 'ref')),
    }));
}

;// CONCATENATED MODULE: ./build/src/adapters/github/repository.js

/** Finds out about the run's repository, from the run's environment where that tells, else once from GitHub. */
function repositoryReader(environment, rest) {
    let known = null;
    return () => (known ??= readRepository(environment, rest));
}
async function readRepository(environment, rest) {
    const { repositoryId, defaultBranch } = environment;
    if (repositoryId !== null && defaultBranch !== null)
        return { id: repositoryId, defaultBranch };
    const purpose = { what: 'look up the default branch', permission: 'contents: read' };
    const answer = await rest.request('GET /repos/{owner}/{repo}', {}, purpose);
    const id = Reflect.get(Object(answer), 'id');
    const branch = Reflect.get(Object(answer), 'default_branch');
    if (typeof id !== 'number' || typeof branch !== 'string') {
        throw new Failure('unreadable', `Cannot ${purpose.what}: the answer is not what GitHub documents.`);
    }
    return { id, defaultBranch: branch };
}

;// CONCATENATED MODULE: ./build/src/adapters/github/rest-client.js


/** Another try makes sense for these: the server is at fault, or asks to wait. */
const MAX_TRIES = 3;
const FIRST_WAIT_MS = 500;
/** A client for the repository of the run. */
function restClient(environment, token, deadline) {
    const [owner = '', repo = ''] = environment.repository.split('/');
    return {
        async request(route, parameters, purpose) {
            if (token === '') {
                throw new Failure('denied', `Cannot ${purpose.what}: the input github-token is empty. Leave it out, so that the workflow's own token is used.`);
            }
            const { request } = await __webpack_require__.e(/* import() */ 561).then(__webpack_require__.bind(__webpack_require__, 57561));
            const send = request.defaults({
                baseUrl: environment.apiUrl,
                headers: { authorization: `token ${token}`, 'user-agent': 'certkeep' },
                request: { signal: deadline.signal },
            });
            return deadline.limit(`trying to ${purpose.what}`, async () => {
                try {
                    const response = await retried(() => send(route, { owner, repo, ...parameters }), deadline.signal);
                    const data = response.data;
                    return data;
                }
                catch (error) {
                    throw failureOf(error, purpose);
                }
            });
        },
    };
}
async function retried(send, signal) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await send();
        }
        catch (error) {
            if (attempt === MAX_TRIES || signal.aborted || !isPassing(error))
                throw error;
            // With jitter, so that runs that were turned away together do not come back together.
            await (0,promises_.setTimeout)(FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random()), undefined, { signal });
        }
    }
}
/** Whether the same request may be answered a moment later. */
function isPassing(error) {
    const status = rest_client_statusOf(error);
    return status === null || status >= 500;
}
function failureOf(error, { what, permission }) {
    const status = rest_client_statusOf(error);
    const options = { cause: error };
    if (status === 401) {
        return new Failure('denied', `Cannot ${what}: GitHub does not accept the github-token (401).`, options);
    }
    if (isRateLimit(error)) {
        return new Failure('unreadable', `Cannot ${what}: the rate limit of the github-token is used up (${status ?? ''}). Run again later.`, options);
    }
    if (status === 403 || status === 404) {
        return new Failure('denied', `Cannot ${what}: the token lacks \`${permission}\` (${status}). Add it under \`permissions:\` in the workflow.`, options);
    }
    const why = status === null ? messageOf(error) : `GitHub answered ${status}`;
    return new Failure('unreadable', `Cannot ${what}: ${why}. Run again later.`, options);
}
/** The HTTP status in an error of the client; `null` where no answer came. */
function rest_client_statusOf(error) {
    // A request that got no answer is an error with the status 500 of the client's own making, and without a response.
    if (!(error instanceof Error) || !('response' in error) || error.response === undefined)
        return null;
    return 'status' in error && typeof error.status === 'number' ? error.status : null;
}
function isRateLimit(error) {
    const status = rest_client_statusOf(error);
    if (status === 429)
        return true;
    const headers = Reflect.get(Object(Reflect.get(Object(error), 'response')), 'headers');
    const remaining = Reflect.get(Object(headers), 'x-ratelimit-remaining');
    const retryAfter = Reflect.get(Object(headers), 'retry-after');
    // A secondary limit may be told in words alone:
    // https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
    const saysSo = /\brate limit\b/i.test(messageOf(error));
    return status === 403 && (remaining === '0' || retryAfter !== undefined || saysSo);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/schedule.js
/**
 * Enables the workflow of this run, which it is already: GitHub takes that for activity, and does not switch its
 * schedule off for another 60 days.
 */
function schedule(environment, rest) {
    return {
        async keepAlive() {
            const file = /\/\.github\/workflows\/([^/@]+)@/.exec(environment.workflowRef)?.[1] ?? '';
            await rest.request('PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable', { workflow_id: file }, { what: `keep the schedule of ${file} alive`, permission: 'actions: write' });
        },
    };
}

;// CONCATENATED MODULE: ./build/src/version.js
/** The version of this tool, as in `package.json`. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./build/src/actions/masks.js
/** Shorter lines are no secret, and would blot out half of every log. */
const MIN_MASKED_LENGTH = 16;
/** Crypto whose every private key is masked in the log from the moment it exists. */
function maskingKeys({ issuer, reader, sealer }, mask) {
    const maskKey = (key) => {
        // The base64 lines alone: with the whole key, its first line would be masked in every PEM of every log.
        for (const line of key.reveal().split('\n')) {
            if (line.length >= MIN_MASKED_LENGTH && !line.startsWith('-----'))
                mask(line);
        }
    };
    return {
        issuer: {
            async issue(specification, now, privateKey) {
                const pair = await issuer.issue(specification, now, privateKey);
                maskKey(pair.privateKey);
                return pair;
            },
        },
        reader: {
            ...reader,
            parsePrivateKey(pem) {
                const key = reader.parsePrivateKey(pem);
                maskKey(key);
                return key;
            },
        },
        sealer: {
            ...sealer,
            async open(sealedPem, passphrase) {
                const key = await sealer.open(sealedPem, passphrase);
                if (key !== null)
                    maskKey(key);
                return key;
            },
        },
    };
}

;// CONCATENATED MODULE: ./build/src/actions/keep-world.js



















/** Builds the adapters that one run of `keep` needs. Nothing is asked, read or written yet. */
function buildKeepWorld(inputs, environment, toolkit) {
    const { places, request } = inputs;
    const log = toolkitLog(toolkit);
    const clock = { now: () => new Date() };
    const crypto = { issuer: certificateIssuer, reader: certificateReader, sealer: createKeySealer() };
    const stores = buildStores(places, request, environment, log, clock);
    return {
        clock,
        log,
        ...maskingKeys(crypto, toolkit.setSecret),
        pkcs12: pkcs12Encoder,
        pkcs12Reader: pkcs12Reader,
        files: certificateFiles({ ...places, workspace: environment.workspace }),
        furtherFiles: furtherFiles,
        staging: setStaging(environment.temporaryFolder),
        run: runContext(environment),
        toolVersion: VERSION,
        ...stores,
    };
}
function buildStores(places, request, environment, log, clock) {
    const deadline = deadlineAfter(places.timeoutMs);
    const rest = restClient(environment, places.token, deadline);
    const readRepository = repositoryReader(environment, rest);
    const shared = { environment, rest, readRepository, deadline };
    const artifacts = supportsArtifacts(environment) ? [artifactVault({ ...shared, ...places, clock })] : [];
    const directories = places.backupPath === null ? [] : [directoryVault(places.backupPath)];
    const cache = pairCache({ ...shared, log });
    return {
        search: { vaults: [...artifacts, ...directories], cache },
        store: mayPersist(environment.eventName)
            ? storesFor(request, [...(places.uploadArtifact ? artifacts : []), ...directories], cache)
            : { vaults: [], cache: null },
        schedule: scheduleFor(places, environment, () => schedule(environment, rest)),
    };
}
/** Nothing but sealed pairs is ever cached. */
function storesFor(request, vaults, cache) {
    return { vaults, cache: request.passphrase === undefined ? null : cache };
}
function scheduleFor({ keepScheduleAlive }, { eventName }, build) {
    return keepScheduleAlive && eventName === 'schedule' ? build() : null;
}
function runContext(environment) {
    const { serverUrl, repository, runId, runAttempt, commit } = environment;
    return {
        id: `${runId}-${runAttempt}`,
        record: { repository, url: `${serverUrl}/${repository}/actions/runs/${runId}`, commit },
    };
}
function toolkitLog(toolkit) {
    return {
        info: toolkit.info,
        debug: toolkit.debug,
        notice: (message) => {
            toolkit.notice(message);
        },
        warning: (message) => {
            toolkit.warning(message);
        },
        group: toolkit.group,
    };
}

;// CONCATENATED MODULE: ./build/src/actions/keep-action.js










/** The root action: reads inputs, keeps the certificate, sets outputs. Never throws: it fails the step instead. */
async function keepAction() {
    try {
        await run();
    }
    catch (error) {
        core.setFailed(describeError(error));
        if (error instanceof Error && error.stack !== undefined)
            core.debug(messageOf(error.stack));
        // Clients that ran into the deadline would keep the process alive with their further tries.
        if (error instanceof Failure && error.code === 'timeout')
            process.exit();
    }
}
async function run() {
    const environment = readRunEnvironment(process.env);
    const inputs = readKeepInputs(actionInputs(core.getInput), environment.workspace);
    maskSecrets(inputs);
    refuseUnsupported(inputs, environment);
    advise(adviceBefore(inputs, environment));
    const report = await keep(inputs.request, buildKeepWorld(inputs, environment, core));
    for (const [name, value] of Object.entries(keepOutputs(report, inputs)))
        core.setOutput(name, value);
    advise(adviceAfter(report, inputs));
    await writeSummary(formatKeepSummary(report, inputs));
}
function maskSecrets({ request, places }) {
    const secrets = [request.passphrase, request.previousPassphrase, request.pkcs12Password];
    for (const secret of secrets)
        if (secret !== undefined)
            core.setSecret(secret.reveal());
    if (places.token !== '')
        core.setSecret(places.token);
}
function refuseUnsupported({ places }, environment) {
    if (supportsArtifacts(environment) || !places.uploadArtifact || places.backupPath !== null)
        return;
    throw new Failure('unsupported', 'GitHub Enterprise Server has no service for the artifacts that backups are stored as. Set backup-path to keep dated backups in a local directory, or upload-artifact: false to keep none.');
}
function advise(advice) {
    for (const { level, message } of advice)
        core[level](message);
}
/** A summary that cannot be written is no reason to fail: what was done is done. */
async function writeSummary(text) {
    try {
        await core.summary.addRaw(text, true).write();
    }
    catch (error) {
        core.debug(`The summary was not written: ${messageOf(error)}`);
    }
}
/** A foreseen failure says all there is to say; anything else is named as what it is. */
function describeError(error) {
    if (error instanceof Failure)
        return error.message;
    return `Certkeep failed in a way that nobody foresaw: ${messageOf(error)}. Nothing more was done; please report it.`;
}


/***/ })

};
