// SPDX-License-Identifier: Apache-2.0

package validate

// The checks, by what they look at. Each reports what it finds.
var (
	policyChecks = []func(*policy){checkMembers, checkVersion, checkSids, checkSize, checkRedundantStatements}

	statementChecks = []func(*statement){
		checkElements, checkCombinations, checkEffect, checkSid, checkEmptyLists, checkPrincipals, checkVariablePlaces, checkActions,
		checkRedundantActions, checkResources, checkRedundantResources, checkPassRole, checkServiceLinkedRole, checkServicePrincipals,
		checkTrust, checkFederation, checkSCP, checkRCP, checkPairedKeys, checkTags, checkDynamoAttributes,
	}

	conditionChecks = []func(*condition){
		checkOperator, checkNull, checkEmptyValues, checkWildcardWithoutLike, checkRedundantKey, checkKeyFormat, checkKeyExists, checkTagKey,
		checkValueTypes, checkNumbers, checkDates, checkAddresses, checkBooleans, checkBinary, checkVariables, checkKeyType, checkQualifier,
		checkNetworkIDs, checkRegions, checkKMSKey, checkTrustworthy, checkSensitive, checkPrefix,
	}
)
