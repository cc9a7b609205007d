// Reads certificates with Go's crypto/x509, and prints what it sees as one line of JSON for each. In every line of
// the standard input stand a name, a time and, of no use here, a passphrase: the standard library opens neither
// PBES2 nor PKCS#12.
package main

import (
	"bufio"
	"bytes"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/hex"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"time"
)

type reading struct {
	Name                   string   `json:"name"`
	Version                int      `json:"version"`
	SerialNumber           string   `json:"serialNumber"`
	Subject                []string `json:"subject"`
	Issuer                 []string `json:"issuer"`
	NotBefore              int64    `json:"notBefore"`
	NotAfter               int64    `json:"notAfter"`
	Names                  []string `json:"names"`
	KeyType                string   `json:"keyType"`
	KeyUsage               []string `json:"keyUsage"`
	ExtendedKeyUsage       []string `json:"extendedKeyUsage"`
	Critical               []string `json:"critical"`
	IsAuthority            bool     `json:"isAuthority"`
	SubjectKeyIdentifier   string   `json:"subjectKeyIdentifier"`
	AuthorityKeyIdentifier string   `json:"authorityKeyIdentifier"`
	SignatureVerifies      bool     `json:"signatureVerifies"`
	TrustedFor             []string `json:"trustedFor"`
	AnswersToItsNames      bool     `json:"answersToItsNames"`
	KeyFits                bool     `json:"keyFits"`
}

type purpose struct {
	usage      string
	known      x509.ExtKeyUsage
	identifier string
}

var purposes = []purpose{
	{"server-auth", x509.ExtKeyUsageServerAuth, "1.3.6.1.5.5.7.3.1"},
	{"client-auth", x509.ExtKeyUsageClientAuth, "1.3.6.1.5.5.7.3.2"},
	{"code-signing", x509.ExtKeyUsageCodeSigning, "1.3.6.1.5.5.7.3.3"},
	{"email-protection", x509.ExtKeyUsageEmailProtection, "1.3.6.1.5.5.7.3.4"},
}

var keyUsages = []string{
	"digitalSignature", "nonRepudiation", "keyEncipherment", "dataEncipherment", "keyAgreement",
	"keyCertSign", "cRLSign", "encipherOnly", "decipherOnly",
}

var attributes = map[string]string{
	"2.5.4.6": "C", "2.5.4.8": "ST", "2.5.4.7": "L", "2.5.4.10": "O", "2.5.4.11": "OU", "2.5.4.3": "CN",
}

func main() {
	folder := os.Args[1]
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		fields := strings.Split(lines.Text(), "\t")
		seconds, err := strconv.ParseInt(fields[1], 10, 64)
		if err != nil {
			panic(err)
		}
		printReading(folder, fields[0], time.Unix(seconds, 0))
	}
}

func printReading(folder string, name string, at time.Time) {
	var line any
	seen, err := read(folder, name, at)
	line = seen
	if err != nil {
		line = map[string]string{"name": name, "error": err.Error()}
	}
	text, err := json.Marshal(line)
	if err != nil {
		panic(err)
	}
	fmt.Println(string(text))
}

func read(folder string, name string, at time.Time) (*reading, error) {
	der, err := readPem(filepath.Join(folder, name+".pem"), "CERTIFICATE")
	if err != nil {
		return nil, err
	}
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, err
	}
	keyFits, err := fits(certificate, filepath.Join(folder, name+".key.pem"))
	if err != nil {
		return nil, err
	}
	subject, err := fieldsOf(certificate.RawSubject)
	if err != nil {
		return nil, err
	}
	issuer, err := fieldsOf(certificate.RawIssuer)
	if err != nil {
		return nil, err
	}
	return &reading{
		Name:                   name,
		Version:                certificate.Version,
		SerialNumber:           strings.ToUpper(hex.EncodeToString(certificate.SerialNumber.Bytes())),
		Subject:                subject,
		Issuer:                 issuer,
		NotBefore:              certificate.NotBefore.Unix(),
		NotAfter:               certificate.NotAfter.Unix(),
		Names:                  namesOf(certificate),
		KeyType:                keyTypeOf(certificate.PublicKey),
		KeyUsage:               keyUsageOf(certificate.KeyUsage),
		ExtendedKeyUsage:       extendedKeyUsageOf(certificate),
		Critical:               criticalOf(certificate),
		IsAuthority:            certificate.IsCA || !certificate.BasicConstraintsValid,
		SubjectKeyIdentifier:   hex.EncodeToString(certificate.SubjectKeyId),
		AuthorityKeyIdentifier: hex.EncodeToString(certificate.AuthorityKeyId),
		SignatureVerifies: certificate.SerialNumber.Sign() > 0 && certificate.CheckSignature(
			certificate.SignatureAlgorithm, certificate.RawTBSCertificate, certificate.Signature) == nil,
		TrustedFor:        trustedFor(certificate, at),
		AnswersToItsNames: answersToItsNames(certificate),
		KeyFits:           keyFits,
	}, nil
}

func readPem(path string, label string) ([]byte, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	block, rest := pem.Decode(text)
	if block == nil || block.Type != label || len(bytes.TrimSpace(rest)) > 0 {
		return nil, fmt.Errorf("%s is not one block of %s", path, label)
	}
	return block.Bytes, nil
}

func fits(certificate *x509.Certificate, path string) (bool, error) {
	der, err := readPem(path, "PRIVATE KEY")
	if err != nil {
		return false, err
	}
	key, err := x509.ParsePKCS8PrivateKey(der)
	if err != nil {
		return false, err
	}
	switch private := key.(type) {
	case *rsa.PrivateKey:
		return private.PublicKey.Equal(certificate.PublicKey), private.Validate()
	case *ecdsa.PrivateKey:
		return private.PublicKey.Equal(certificate.PublicKey), nil
	case ed25519.PrivateKey:
		public, isKey := private.Public().(ed25519.PublicKey)
		return isKey && public.Equal(certificate.PublicKey), nil
	}
	return false, nil
}

// Of the encoded name, because pkix.Name loses the order.
func fieldsOf(raw []byte) ([]string, error) {
	var sequence pkix.RDNSequence
	if _, err := asn1.Unmarshal(raw, &sequence); err != nil {
		return nil, err
	}
	fields := []string{}
	for _, set := range sequence {
		for _, attribute := range set {
			fields = append(fields, fmt.Sprintf("%s=%v", attributes[attribute.Type.String()], attribute.Value))
		}
	}
	return fields, nil
}

// By their kinds: crypto/x509 keeps a list of each.
func namesOf(certificate *x509.Certificate) []string {
	names := []string{}
	for _, name := range certificate.DNSNames {
		names = append(names, "DNS:"+name)
	}
	for _, address := range certificate.IPAddresses {
		names = append(names, "IP:"+hex.EncodeToString(address))
	}
	for _, mailbox := range certificate.EmailAddresses {
		names = append(names, "email:"+mailbox)
	}
	for _, identifier := range certificate.URIs {
		names = append(names, "URI:"+identifier.String())
	}
	return names
}

func keyTypeOf(key any) string {
	switch public := key.(type) {
	case *rsa.PublicKey:
		return fmt.Sprintf("rsa-%d", public.N.BitLen())
	case *ecdsa.PublicKey:
		return fmt.Sprintf("ecdsa-p%d", public.Params().BitSize)
	case ed25519.PublicKey:
		return "ed25519"
	}
	return "other"
}

func keyUsageOf(bits x509.KeyUsage) []string {
	names := []string{}
	for position, name := range keyUsages {
		if bits&(1<<position) != 0 {
			names = append(names, name)
		}
	}
	return names
}

func extendedKeyUsageOf(certificate *x509.Certificate) []string {
	identifiers := []string{}
	for _, known := range certificate.ExtKeyUsage {
		for _, purpose := range purposes {
			if purpose.known == known {
				identifiers = append(identifiers, purpose.identifier)
			}
		}
	}
	for _, unknown := range certificate.UnknownExtKeyUsage {
		identifiers = append(identifiers, unknown.String())
	}
	return identifiers
}

func criticalOf(certificate *x509.Certificate) []string {
	identifiers := []string{}
	for _, extension := range certificate.Extensions {
		if extension.Critical {
			identifiers = append(identifiers, extension.Id.String())
		}
	}
	sort.Strings(identifiers)
	return identifiers
}

func trustedFor(certificate *x509.Certificate, at time.Time) []string {
	roots := x509.NewCertPool()
	roots.AddCert(certificate)
	usages := []string{}
	for _, purpose := range purposes {
		options := x509.VerifyOptions{Roots: roots, CurrentTime: at, KeyUsages: []x509.ExtKeyUsage{purpose.known}}
		if _, err := certificate.Verify(options); err == nil {
			usages = append(usages, purpose.usage)
		}
	}
	return usages
}

func answersToItsNames(certificate *x509.Certificate) bool {
	for _, name := range certificate.DNSNames {
		if certificate.VerifyHostname(strings.Replace(name, "*", "any", 1)) != nil {
			return false
		}
	}
	for _, address := range certificate.IPAddresses {
		if certificate.VerifyHostname("["+address.String()+"]") != nil {
			return false
		}
	}
	return true
}
