' What a teacher does to the workbook in an afternoon, as LibreOffice itself does it. Row and column numbers count from 0.
Option Explicit

Sub Main(path As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim book As Object
  Dim assets As Object
  Dim people As Object
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(ConvertToURL(path), "_blank", 0, hidden())
  assets = book.Sheets.getByName("資產清冊")
  people = book.Sheets.getByName("人員")
  assets.unprotect("")
  people.unprotect("")
  MoveColumn(assets, "權責單位", 0)
  AddColumn(people, "分機")
  AddRow(assets)
  ChangeCell(assets)
  Sort(assets, "資產編號")
  Mark(people.getCellByPosition(1, 3))
  AddTab(book)
  book.store()
  book.close(True)
End Sub

Function LastColumn(sheet As Object) As Long
  Dim cursor As Object
  cursor = sheet.createCursor()
  cursor.gotoEndOfUsedArea(False)
  Do While sheet.getCellByPosition(cursor.RangeAddress.EndColumn, 0).String = ""
    cursor.gotoOffset(-1, 0)
  Loop
  LastColumn = cursor.RangeAddress.EndColumn
End Function

Function LastRow(sheet As Object, column As Long) As Long
  Dim row As Long
  Dim cursor As Object
  cursor = sheet.createCursor()
  cursor.gotoEndOfUsedArea(False)
  row = cursor.RangeAddress.EndRow
  Do While sheet.getCellByPosition(column, row).String = ""
    row = row - 1
  Loop
  LastRow = row
End Function

Function ColumnOf(sheet As Object, header As String) As Long
  Dim column As Long
  For column = 0 To LastColumn(sheet)
    If Trim(sheet.getCellByPosition(column, 0).String) = header Then
      ColumnOf = column
      Exit Function
    End If
  Next column
  ColumnOf = -1
End Function

Sub MoveColumn(sheet As Object, header As String, target As Long)
  Dim source As Long
  sheet.Columns.insertByIndex(target, 1)
  source = ColumnOf(sheet, header)
  sheet.moveRange(sheet.getCellByPosition(target, 0).CellAddress, sheet.Columns.getByIndex(source).RangeAddress)
  sheet.Columns.removeByIndex(source, 1)
End Sub

Sub AddColumn(sheet As Object, header As String)
  Dim column As Long
  column = LastColumn(sheet) + 1
  sheet.getCellByPosition(column, 0).String = header
  sheet.getCellByPosition(column, 1).String = "101"
End Sub

' One more classroom computer: the first one again, under a number of its own.
Sub AddRow(sheet As Object)
  Dim row As Long
  Dim id As Long
  id = ColumnOf(sheet, "資產編號")
  row = LastRow(sheet, id) + 1
  sheet.copyRange(sheet.getCellByPosition(0, row).CellAddress, sheet.getCellRangeByPosition(0, 1, LastColumn(sheet), 1).RangeAddress)
  sheet.getCellByPosition(id, row).String = "ZZ-NEW-1"
  sheet.getCellByPosition(ColumnOf(sheet, "財產編號"), row).String = "3140101-99-999"
End Sub

Sub ChangeCell(sheet As Object)
  sheet.getCellByPosition(ColumnOf(sheet, "說明"), 1).String = "鍵盤換過"
End Sub

Sub Sort(sheet As Object, header As String)
  Dim fields(0) As New com.sun.star.table.TableSortField
  Dim terms(1) As New com.sun.star.beans.PropertyValue
  Dim column As Long
  column = ColumnOf(sheet, header)
  fields(0).Field = column
  fields(0).IsAscending = False
  terms(0).Name = "SortFields"
  terms(0).Value = fields()
  terms(1).Name = "ContainsHeader"
  terms(1).Value = True
  sheet.getCellRangeByPosition(0, 0, LastColumn(sheet), LastRow(sheet, column)).sort(terms())
End Sub

Sub Mark(cell As Object)
  cell.CellBackColor = RGB(255, 242, 204)
  cell.CharWeight = com.sun.star.awt.FontWeight.BOLD
  cell.CharWeightAsian = com.sun.star.awt.FontWeight.BOLD
End Sub

Sub AddTab(book As Object)
  Dim sheet As Object
  book.Sheets.insertNewByName("老師的統計", book.Sheets.Count)
  sheet = book.Sheets.getByName("老師的統計")
  sheet.getCellByPosition(0, 0).String = "全校人數"
  sheet.getCellByPosition(1, 0).Formula = "=COUNTA($人員.A2:A99)"
  Mark(sheet.getCellByPosition(0, 0))
End Sub
